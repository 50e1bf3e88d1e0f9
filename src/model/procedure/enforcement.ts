import { isObject, type Json, pointerTo } from "../base/json.js";
import type { Enforcement, Procedure } from "./procedure.js";

/** The rule of every clause that a person has to judge: somebody must have stated it. */
export const statementRule = "unstated-clause";

/** What stands behind each clause, found in the data itself. */
export interface Enforcers {
  /** `contract /fee` */
  readonly fields: readonly string[];
  readonly rules: readonly string[];
  /** `certificate 4): issuedOn expiresOn` */
  readonly documents: readonly string[];
}

/**
 * Walks schemas, rules and documents the other way round: from each clause to everything that
 * enforces it.
 */
export function enforcersByClause(
  procedure: Pick<Procedure, "data" | "records" | "rules">,
): Map<string, Enforcers> {
  const found = new Map<string, { fields: string[]; rules: string[]; documents: string[] }>();
  const of = (clause: string) => {
    const known = found.get(clause) ?? { fields: [], rules: [], documents: [] };
    found.set(clause, known);
    return known;
  };
  for (const { kind, schema } of procedure.records.values()) {
    walk(schema, "", (clause, pointer) =>
      of(clause).fields.push(pointer === "" ? kind : `${kind} ${pointer}`),
    );
  }
  for (const rule of procedure.rules) {
    for (const clause of new Set(rule.clauses)) of(clause).rules.push(rule.id);
  }
  for (const [document, contents] of Object.entries(procedure.data.documentContents ?? {})) {
    for (const { clause, items } of contents) {
      of(clause).documents.push(...items.map((i) => `${document} ${i.item}: ${i.shows.join(" ")}`));
    }
  }
  return found;
}

function walk(
  schema: Json | undefined,
  pointer: string,
  visit: (clause: string, pointer: string) => void,
): void {
  if (!isObject(schema)) return;
  if (Array.isArray(schema["clause"])) {
    for (const clause of schema["clause"]) visit(String(clause), pointer);
  }
  for (const [name, property] of Object.entries(
    isObject(schema["properties"]) ? schema["properties"] : {},
  )) {
    walk(property, pointerTo(pointer, name), visit);
  }
  if (schema["items"] !== undefined) walk(schema["items"], `${pointer}/*`, visit);
}

/**
 * What holds a row, found in the data: nothing that a row says of itself but its reason to be only
 * narrative.
 */
export function enforcementOf(enforcers: Enforcers | undefined, reason?: string): Enforcement[] {
  const rules = enforcers?.rules ?? [];
  const found = [
    ...((enforcers?.fields.length ?? 0) > 0 ? ["field" as const] : []),
    ...(rules.some((r) => r !== statementRule) ? ["rule" as const] : []),
    ...((enforcers?.documents.length ?? 0) > 0 ? ["document" as const] : []),
    ...(rules.includes(statementRule) ? ["statement" as const] : []),
    ...(reason === undefined ? [] : ["narrative" as const]),
  ];
  return found.length > 0 ? found : ["open"];
}
