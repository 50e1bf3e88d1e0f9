import { words } from "./evaluation.words.js";
import { GivenUp } from "./given-up.js";
import { unusual } from "./values.js";

/** One evaluation: its variables, what macros have bound, and the steps that are left to it. */
export interface Run {
  readonly vars: Readonly<Record<string, unknown>>;
  readonly bound: unknown[];
  steps: number;
}
/** A part of an expression, made into a function. */
export type Part = (run: Run) => unknown;

/**
 * Steps that an expression may take before it is given up: items of lists that it looks at, items
 * and characters that it copies.
 */
export const stepsAtMost = 1_000_000;

/** Counts steps before they are taken. */
export function spend(run: Run, steps: number): void {
  run.steps -= steps;
  if (run.steps >= 0) return;
  throw new GivenUp("too many steps", () => words.tooLong({ steps: stepsAtMost }));
}

/** What going through a value once costs. */
export function sizeInSteps(value: unknown): number {
  if (typeof value === "string") return value.length >> 6;
  return Array.isArray(value) ? value.length : 0;
}

/** What ends the whole evaluation, whatever stands beside it. */
export function isFinal(error: unknown): boolean {
  return error === unusual || error instanceof GivenUp;
}
