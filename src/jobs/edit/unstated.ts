import type { Outcome } from "../../model/outcome/finding.js";
import { statementRule } from "../../model/procedure/enforcement.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { FormField } from "./editing.js";

/** The kind of record in which people state what no record shows. */
export const statements = "statements";

/** Whether it waits for a person's statement. */
export function isUnstated({ rule, outcome }: Pick<Outcome, "rule" | "outcome">): boolean {
  return rule === statementRule && outcome === "cannotJudge";
}

/** Clauses that wait for a person's statement, by what is found in a folder. */
export function unstatedClauses(outcomes: readonly Outcome[]): string[] {
  const waiting = outcomes.filter((o) => isUnstated(o));
  return [...new Set(waiting.flatMap(({ clauses }) => clauses))];
}

/** All clauses that only a person can judge, each with what it demands. */
export function statedClauses({ rules, clauses }: Procedure): FormField["choices"] {
  const stated = new Set(rules.filter((r) => r.id === statementRule).flatMap((r) => r.clauses));
  return [...clauses.values()]
    .filter(({ id }) => stated.has(id))
    .map(({ id, requirement, requirementZh = requirement }) => ({
      value: id,
      label: { zh: `${id} ${requirementZh}`, en: `${id} ${requirement}` },
    }));
}
