import type { ASTNode } from "@marcbachmann/cel-js";
import type { Part } from "./evaluation.js";
import { unusual } from "./values.js";

type Inner = (part: ASTNode) => Part;

/**
 * Both sides of a comparison of times, in milliseconds: `timestamp(a) - timestamp(b)` and
 * `duration('24h')`; null where it is none.
 */
export function spansOf(sides: readonly ASTNode[], inner: Inner): Part[] | null {
  const spans = sides.flatMap((side) => spanOf(side, inner) ?? []);
  return spans.length === sides.length ? spans : null;
}

function spanOf(node: ASTNode, inner: Inner): Part | null {
  const length = argumentOf("duration", node);
  if (length) {
    const text = inner(length);
    return (run) => hours(text(run));
  }
  if (node.op !== "-") return null;
  const [end, start] = node.args.map((part) => argumentOf("timestamp", part));
  if (!end || !start) return null;
  const [to, from] = [inner(end), inner(start)];
  return (run) => {
    const last = moment(to(run));
    return last - moment(from(run));
  };
}

function argumentOf(name: string, node: ASTNode): ASTNode | undefined {
  if (node.op !== "call" || node.args[0] !== name) return undefined;
  const [only, ...more] = node.args[1];
  return more.length === 0 ? only : undefined;
}

function hours(text: unknown): number {
  const [, count] = (typeof text === "string" && /^(\d{1,6})h$/.exec(text)) || [];
  if (count === undefined) throw unusual;
  return Number(count) * 3_600_000;
}

/** As it is written in records; all else is left to the library. */
const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

function moment(text: unknown): number {
  const time = typeof text === "string" && written.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw unusual;
  return time;
}
