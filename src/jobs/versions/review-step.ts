/*
 * Each step of a review is a commit that changes no file; its last lines say which step it is, in
 * git's own form of trailers. So it goes wherever the history goes (docs/decisions/032-review.md).
 */

/** What a step is. */
export type StepKind = "begun" | "handed-in" | "returned";

/** A step that was taken, as its commit tells it. */
export interface StepTaken {
  readonly kind: StepKind;
  readonly subject: string;
  readonly remark: string;
  /** Of the first step: the branch that it is to become part of. */
  readonly target: string;
}

const kinds: readonly string[] = ["begun", "handed-in", "returned"] satisfies StepKind[];

/** The step that a message tells of; null for any other commit. */
export function stepIn(message: string): StepTaken | null {
  const [first = "", ...rest] = message.trim().split(/\n\s*\n/);
  const trailers = new Map(
    (rest.at(-1) ?? "").split("\n").flatMap((line): [string, string][] => {
      const [, name, value] = /^([A-Za-z-]+): (.*)$/.exec(line.trim()) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value.trim()]];
    }),
  );
  const kind = trailers.get("Review");
  if (kind === undefined || !kinds.includes(kind)) return null;
  return {
    kind: kind as StepKind,
    subject: trailers.get("Review-Subject") ?? first,
    remark: rest.slice(0, -1).join("\n\n").trim(),
    target: trailers.get("Review-Of") ?? "",
  };
}

/** The message of a step: a title, perhaps a remark, and what kind of step it is. */
export function stepMessage(
  title: string,
  remark: string,
  trailers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(trailers).map(([name, value]) => `${name}: ${oneLine(value)}`);
  return [oneLine(title), remark.trim(), lines.join("\n")].filter(Boolean).join("\n\n");
}

/** Nothing that is written into one line can make another. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
