import type { Outcome } from "../../model/outcome/finding.js";
import { words } from "./naming.words.js";

/** A finding, and what it is about: findings with one key have one cause. */
export interface Keyed {
  readonly key: string;
  readonly outcome: Outcome;
}

/** Findings of one cause as one: the first, with the places and clauses of the others. */
export function oncePerCause(all: readonly Keyed[]): Outcome[] {
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first?.outcome ?? [];
    const { outcome } = first;
    const own = others.flatMap((o) => o.outcome.at ?? []);
    return {
      ...outcome,
      clauses: [...new Set([first, ...others].flatMap((o) => o.outcome.clauses))],
      message: words.more({ said: outcome.message, n: others.length }),
      related: [...(outcome.related ?? []), ...own],
    };
  });
}
