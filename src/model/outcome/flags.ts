import type { Outcome } from "./finding.js";

/** What a case may have that somebody has to look at, the gravest first. */
export const flags = ["bug", "error", "warning", "notJudged", "due", "waived"] as const;
export type Flag = (typeof flags)[number];

/** What falls due later than this many days is not told as due; undefined: all is. */
export type Window = number | undefined;

/** How many outcomes have each flag, and the nearest open limit: one that is over comes first. */
export function flagged(
  outcomes: readonly Outcome[],
  within: Window,
): { readonly counts: Readonly<Record<Flag, number>>; readonly next: Outcome | null } {
  const counts: Record<Flag, number> = {
    bug: 0,
    error: 0,
    warning: 0,
    notJudged: 0,
    due: 0,
    waived: 0,
  };
  let next: Outcome | null = null;
  for (const outcome of outcomes) {
    const flag = flagOf(outcome, within);
    if (flag !== null) counts[flag] += 1;
    if (outcome.open && outcome.due !== null && (next?.due ?? "9999-99-99") > outcome.due) {
      next = outcome;
    }
  }
  return { counts, next };
}

/** What merely follows from another finding is not counted again. */
function flagOf(o: Outcome, within: Window): Flag | null {
  switch (o.outcome) {
    case "error":
      return "bug";
    case "fail":
      return o.severity === "error" ? "error" : "warning";
    case "cannotJudge":
      return o.consequence ? null : "notJudged";
    case "due":
      return isLater(o, within) ? null : "due";
    case "waived":
      return "waived";
    default:
      return null;
  }
}

/** Whether a limit lies beyond the window in which it is told as due. */
export function isLater({ outcome, daysLeft }: Outcome, within: Window): boolean {
  return outcome === "due" && within !== undefined && daysLeft !== null && daysLeft > within;
}
