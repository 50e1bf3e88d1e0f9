import { needsAttention, type Outcome } from "./finding.js";

/** What a change makes appear and vanish among what is found. */
export interface ComparedOutcomes {
  readonly appeared: readonly Outcome[];
  readonly vanished: readonly Outcome[];
}

/** Compares what is found before a change and after it. */
export function compareOutcomes(
  before: readonly Outcome[],
  after: readonly Outcome[],
): ComparedOutcomes {
  return { appeared: without(after, before), vanished: without(before, after) };
}

/** The same of what asks for attention alone. */
export function compareFindings(
  before: readonly Outcome[],
  after: readonly Outcome[],
): ComparedOutcomes {
  return compareOutcomes(before.filter(needsAttention), after.filter(needsAttention));
}

function without(list: readonly Outcome[], other: readonly Outcome[]): Outcome[] {
  const known = new Set(other.map(keyOf));
  return list.filter((o) => !known.has(keyOf(o)));
}

/**
 * What makes a finding the same before and after a change: all that is said, and where, but not the
 * line, which moves with what stands above.
 */
function keyOf({ rule, outcome, subject, clauses, message, at, due }: Outcome): string {
  return JSON.stringify([rule, outcome, subject, clauses, message.zh, at?.file, at?.pointer, due]);
}
