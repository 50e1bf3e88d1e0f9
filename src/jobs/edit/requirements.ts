import type { Bilingual } from "../../model/base/text.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";

/** A clause with what it demands, in our own words. */
export interface Requirement {
  readonly clause: string;
  readonly text: Bilingual;
}

/** What clauses demand, each once; those that the register does not know are left out. */
export function requirementsOf({ clauses }: Procedure, ids: readonly string[]): Requirement[] {
  return [...new Set(ids)].flatMap((clause) => {
    const row = clauses.get(clause);
    return row ? [{ clause, text: sentenceOf(row) }] : [];
  });
}

function sentenceOf({ requirement, requirementZh }: Clause): Bilingual {
  return { zh: requirementZh ?? requirement, en: requirement };
}
