import { Unknown } from "../why.js";
import { unusual } from "./values.js";

/** One evaluation: its variables, what macros have bound, and the steps that are left to it. */
export interface Run {
  readonly vars: Readonly<Record<string, unknown>>;
  readonly bound: unknown[];
  steps: number;
}
/** A part of an expression, made into a function. */
export type Part = (run: Run) => unknown;

/** Items of lists that an expression may look at before it is given up. */
export const stepsAtMost = 1_000_000;

/** What ends the whole evaluation, whatever stands beside it. */
export function isFinal(error: unknown): boolean {
  return error === unusual || error instanceof TooLong;
}

/** An evaluation that does not come to its end. */
export class TooLong extends Unknown {}
