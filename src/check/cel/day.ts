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

type Asked = (day: DayOfJudgement, date: string) => boolean;

const asked: Readonly<Record<string, Asked>> = {
  ">": (day, date) => day.isAfter(date),
  "<=": (day, date) => !day.isAfter(date),
  "<": (day, date) => day.isBefore(date),
  ">=": (day, date) => !day.isBefore(date),
};

const turned: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

/**
 * A comparison with the day of judgement asks the day, which then knows when the answer changes;
 * `otherwise` works where the variable or what it is compared with is something else. Null where
 * no side of the comparison is the day.
 */
export function dayCompared(
  { op, args }: ASTNode,
  isBound: (name: string) => boolean,
  inner: (part: ASTNode) => Part,
  otherwise: Part,
): Part | null {
  const [left, right] = args as readonly [ASTNode, ASTNode];
  const isDay = (side: ASTNode) => side.op === "id" && side.args === dayName && !isBound(dayName);
  if (isDay(left)) return asking(asked[op], inner(right), otherwise);
  return isDay(right) ? asking(asked[turned[op] ?? ""], inner(left), otherwise) : null;
}

function asking(ask: Asked | undefined, other: Part, otherwise: Part): Part | null {
  if (!ask) return null;
  return (run) => {
    const day = run.vars[dayName];
    if (!(day instanceof DayOfJudgement)) return otherwise(run);
    const date = other(run);
    return typeof date === "string" ? ask(day, date) : otherwise(run);
  };
}
