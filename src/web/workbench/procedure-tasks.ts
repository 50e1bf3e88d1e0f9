import type { Desk } from "../../jobs/desk/desk.js";
import { fieldName } from "../../jobs/procedures/field-names.js";
import { registerOf } from "../../jobs/procedures/procedures.js";
import type { ClauseRow } from "../../model/procedure/clause-register.js";
import { ambiguityOf, conditionOf } from "../../model/procedure/clause-text.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { ClauseEntry } from "./api.js";

/** The register of a procedure, in the order of its document. */
export function clauses(desk: Desk, id: string): ClauseEntry[] {
  const { procedure } = desk.procedure(id);
  return registerOf(desk.workspace, procedure).map((row) => clauseEntry(row, procedure));
}

function clauseEntry(
  { clause, demand, fields, rules, documents, reason }: ClauseRow,
  procedure: Procedure,
): ClauseEntry {
  const titles = new Map(procedure.rules.map((r) => [r.id, r.title]));
  return {
    id: clause.id,
    clause: clause.clause,
    demand,
    condition: conditionOf(clause),
    ambiguity: ambiguityOf(clause),
    enforcement: clause.enforcement,
    rules,
    fields,
    documents,
    enforcedBy: [
      ...rules.flatMap((r) => titles.get(r) ?? []),
      ...fields.map((place) => fieldName(procedure, place)),
      ...documents.map((d) => ({ zh: d, en: d })),
    ],
    reason,
  };
}

/** A clause of any procedure, as it is searched. */
export interface SearchedClause {
  readonly procedure: string;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** All clauses of all procedures, to be searched. */
export function searchedClauses({ workspace }: Desk): SearchedClause[] {
  return workspace.procedures.all().flatMap(({ procedure }) =>
    [...procedure.clauses.values()].map(({ id, requirement, requirementZh }) => ({
      procedure: procedure.id,
      id,
      zh: requirementZh ?? requirement,
      en: requirement,
    })),
  );
}
