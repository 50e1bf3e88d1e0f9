import type { Outcome } from "../../model/outcome/finding.js";

const worthLooking = new Set<Outcome["outcome"]>(["fail", "due", "cannotJudge"]);

/** What a person is told of a case: failures, what falls due, and what nobody can judge. */
export function toldOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((o) => worthLooking.has(o.outcome));
}

/** Those outcomes that were not told before, each as often as it is told more. */
export function newlyTold(
  before: readonly Outcome[],
  after: readonly Outcome[],
  identity: (outcome: Outcome) => string,
): Outcome[] {
  const known = new Map<string, number>();
  for (const o of toldOf(before)) known.set(identity(o), (known.get(identity(o)) ?? 0) + 1);
  return toldOf(after).filter((o) => {
    const left = known.get(identity(o)) ?? 0;
    known.set(identity(o), left - 1);
    return left <= 0;
  });
}

/** The whole outcome but for lines and columns: whatever else differs is a change. */
export function whole({ at, related, ...rest }: Outcome): string {
  const places = [at, ...(related ?? [])].map((p) => p && `${p.file}${p.pointer}`);
  return JSON.stringify([rest, places]);
}

/** What is told of what, whatever the words, days and places. */
export function gist({ rule, clauses, outcome, severity, subject }: Outcome): string {
  return JSON.stringify([rule, clauses, outcome, severity, subject]);
}

/** Whether an outcome points at a record, by itself or beside another. */
export function names({ at, related }: Outcome, file: string): boolean {
  return at?.file === file || related?.some((place) => place.file === file) === true;
}
