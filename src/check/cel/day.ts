import type { ASTNode } from "@marcbachmann/cel-js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import type { Part, Run } from "./evaluation.js";

/** The variable that is the day of judgement. */
export const dayName = "asOf";

/** The day itself, where an expression does more than compare it. */
export function readDay(vars: Run["vars"]): unknown {
  const day = vars[dayName];
  return day instanceof DayOfJudgement ? day.whole() : day;
}

/** What the day of judgement is asked: the comparison as it reads with the day on the left. */
interface AskedOfDay {
  readonly op: string;
  /** What it is compared with. */
  readonly other: ASTNode;
}

const turned: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

/** A comparison in order of which one side is the day of judgement; null for every other node. */
export function askedOfDay(
  { op, args }: ASTNode,
  isDay: (side: ASTNode) => boolean,
): AskedOfDay | null {
  const opposite = turned[op];
  if (opposite === undefined) return null;
  const [left, right] = args as readonly [ASTNode, ASTNode];
  if (isDay(left)) return { op, other: right };
  return isDay(right) ? { op: opposite, other: left } : null;
}

const answers: Readonly<Record<string, (day: DayOfJudgement, date: string) => boolean>> = {
  ">": (day, date) => day.isAfter(date),
  "<=": (day, date) => !day.isAfter(date),
  "<": (day, date) => day.isBefore(date),
  ">=": (day, date) => !day.isBefore(date),
};

/**
 * Asks the day, which then knows when the answer changes; `otherwise` works where the variable or
 * what it is compared with is something else.
 */
export function dayCompared({ op }: AskedOfDay, other: Part, otherwise: Part): Part {
  const ask = answers[op];
  return (run) => {
    const day = run.vars[dayName];
    if (!ask || !(day instanceof DayOfJudgement)) return otherwise(run);
    const date = other(run);
    return typeof date === "string" ? ask(day, date) : otherwise(run);
  };
}
