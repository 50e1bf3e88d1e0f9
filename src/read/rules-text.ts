import { createRequire } from "node:module";
import type * as YamlModule from "yaml";
import { isObject, type Json, type JsonObject } from "../model/base/json.js";

/**
 * Rules as the YAML that people read: what is wrong first, then who demands it, what is looked at,
 * the numbers. Long expressions go over several lines (`>-`: the line ends are blanks to a reader),
 * broken where their parts begin.
 */

const load = createRequire(import.meta.url);
const width = 120;
const order = [
  "use",
  "title",
  "remedy",
  "clauses",
  "severity",
  "check",
  "per",
  "audits",
  "actor",
  "when",
  "with",
  "settings",
  "readings",
];
/** Keys whose long texts are expressions. */
const expressions = new Set([
  "when",
  "that",
  "each",
  "where",
  "from",
  "to",
  "until",
  "on",
  "people",
  "among",
  "record",
  "at",
  "covered",
  "required",
]);

/** Keys whose two languages stand below each other. */
const sentences = new Set(["title", "remedy", "what"]);

/** Writes rules by their ids; what `heading` says stands above them as a comment. */
export function rulesText(rules: ReadonlyMap<string, JsonObject>, heading = ""): string {
  const yaml = load("yaml") as typeof YamlModule;
  const scalar = (value: Json) =>
    typeof value === "string" && value.includes("\n")
      ? JSON.stringify(value)
      : yaml.stringify(value, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
  const blocks = [...rules].map(
    ([id, rule]) => `${scalar(id)}:\n${mapLines(inOrder(rule), 2, scalar).join("\n")}\n`,
  );
  return `${heading === "" ? "" : `# ${heading}\n\n`}${blocks.join("\n")}`;
}

function rank(key: string): number {
  return order.includes(key) ? order.indexOf(key) : order.length;
}

type Scalar = (value: Json) => string;

function inOrder(rule: JsonObject): JsonObject {
  const entries = Object.entries(rule).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries);
}

function mapLines(map: JsonObject, indent: number, scalar: Scalar): string[] {
  return Object.entries(map).flatMap(([key, value]) => entryLines(key, value, indent, scalar));
}

function entryLines(key: string, value: Json, indent: number, scalar: Scalar): string[] {
  const head = `${" ".repeat(indent)}${scalar(key)}:`;
  const flow = flowOf(value, scalar);
  const isShort = head.length + 1 + flow.length <= width;
  if (isShort && !(sentences.has(key) && isObject(value))) return [`${head} ${flow}`];
  if (typeof value === "string" && expressions.has(key)) {
    const lines = broken(value, width - indent - 2);
    if (lines.every(isKept)) return [`${head} >-`, ...lines.map((l) => " ".repeat(indent + 2) + l)];
  }
  if (Array.isArray(value) && value.length > 0) {
    const items = value as readonly Json[];
    return [head, ...items.map((item) => `${" ".repeat(indent + 2)}- ${flowOf(item, scalar)}`)];
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return [head, ...mapLines(value, indent + 2, scalar)];
  }
  return [`${head} ${flow}`];
}

/** Whether a reader joins a line to the next with one blank: no breaks, no blanks at its ends. */
function isKept(line: string): boolean {
  return /^\S(?:.*\S)?$/.test(line);
}

/** A value on one line. */
function flowOf(value: Json, scalar: Scalar): string {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((v) => flowOf(v, scalar));
    return `[${items.map(safeInFlow).join(", ")}]`;
  }
  if (!isObject(value)) return scalar(value);
  const entries = Object.entries(value).map(
    ([k, v]) => `${scalar(k)}: ${safeInFlow(flowOf(v, scalar))}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A plain text with a comma or a bracket would be two inside brackets. */
function safeInFlow(text: string): string {
  return /^[^"'[{].*[,[\]{}]/.test(text) ? JSON.stringify(text) : text;
}

/**
 * Breaks an expression at blanks so that no line is too long: before operators, the outermost
 * first.
 */
function broken(expression: string, room: number): string[] {
  if (expression.length <= room) return [expression];
  const breaks = breakPoints(expression);
  const outermost = Math.min(...breaks.map((b) => b.depth));
  if (breaks.length === 0) return [expression];
  const cuts = breaks.filter((b) => b.depth === outermost).map((b) => b.at);
  const parts = cuts.map((at, i) => expression.slice(i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1, at));
  parts.push(expression.slice((cuts.at(-1) ?? 0) + 1));
  return parts.flatMap((part) => broken(part, room));
}

/**
 * Blanks before an operator, or after a comma where there is none, outside quotes, with how many
 * brackets are open.
 */
function breakPoints(expression: string): { readonly at: number; readonly depth: number }[] {
  const found: { at: number; depth: number }[] = [];
  let depth = 0;
  let quote = "";
  for (let i = 0; i < expression.length; i += 1) {
    const c = expression[i] ?? "";
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "'" || c === '"') quote = c;
    else if ("([{".includes(c)) depth += 1;
    else if (")]}".includes(c)) depth -= 1;
    else if (c === " " && i > 0 && /^(?:&&|\|\||\?|:) /.test(expression.slice(i + 1))) {
      found.push({ at: i, depth });
    }
  }
  return found;
}
