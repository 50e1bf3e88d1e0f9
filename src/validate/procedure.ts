import { messageOf, UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
import type { Coherence } from "../model/procedure/coherence.js";
import { enforcementOf, enforcersByClause } from "../model/procedure/enforcement.js";
import { eventsOf } from "../model/procedure/events.js";
import type {
  Clause,
  Procedure,
  ProcedureData,
  RecordSchema,
  Rule,
  Applies,
} from "../model/procedure/procedure.js";
import type { ProcedureSource } from "../model/procedure/source.js";
import { type Ajv2020, newAjv, validatorCode } from "./dialect.js";
import type { RuleKinds, Surroundings } from "./faults/examined.js";
import { type Fault, faultLines } from "./faults/fault.js";
import { formFaults, meaningFaults, shapeFaults } from "./faults/index.js";
import { type ProcedureImage, statementClauses } from "./image.js";
import { words } from "./procedure.words.js";
import { recordKinds, slowKeywords } from "./record-kinds.js";
import { ownRules, type PlacedRule, signatureRules, statementRules } from "./rules.js";

/**
 * Compiles a procedure; every fault of its data is told at once, with its place. What was sealed in
 * a package is taken as it is: it was judged while it was in use, and what surrounded it is not
 * there any more.
 */
export function compileProcedure(
  source: ProcedureSource,
  meta: (name: string) => JsonObject,
  kinds: RuleKinds,
  around: Surroundings | "sealed",
): ProcedureImage {
  refuse(around === "sealed" ? formFaults(source, meta) : shapeFaults(source, meta), source);
  const { procedure, placed } = assemble(source);
  if (around !== "sealed") {
    refuse(meaningFaults({ source, procedure, placed, kinds, around }), source);
  }
  const ajv = newAjv();
  const records = [...procedure.records.values()];
  return {
    id: source.id,
    data: procedure.data,
    clauses: [...procedure.clauses.values()],
    records,
    events: procedure.events,
    rules: placed.map(({ rule }) => withPlan(rule, kinds)),
    coherence: procedure.coherence,
    validators: Object.fromEntries(records.map((r) => [r.kind, compileRecord(ajv, source, r)])),
  };
}

/** What was sealed with a check that there is no more is judged without. */
function withPlan(rule: Rule, kinds: RuleKinds): Rule {
  const plan = kinds.planOf(rule);
  return plan ? { ...rule, plan } : rule;
}

function refuse(faults: readonly Fault[], source: ProcedureSource): void {
  if (faults.length === 0) return;
  throw new UserError("usage", faultLines(faults, source).join("\n"), words.mend());
}

/**
 * Puts a procedure together from its parts; `placed` are its rules, each knowing where it stands.
 */
export function assemble(source: ProcedureSource): {
  readonly procedure: Procedure;
  readonly placed: readonly PlacedRule[];
} {
  const { departments } = source.shared;
  const data = { ...source.data, departments } as unknown as ProcedureData;
  const records = recordKinds(source);
  const rows = source.clauses.map((c) => ({ clause: c.value as unknown as Row, place: c.place }));
  const placed = [
    ...ownRules(source),
    ...signatureRules(source.overlays, records),
    ...statementRules(rows.filter(({ clause }) => isStated(clause))),
  ];
  const rules = placed.map((p) => p.rule);
  const enforcers = enforcersByClause({ data, records, rules });
  const clauses = rows.map(({ clause }) =>
    registerRow(clause, enforcementOf(enforcers.get(clause.id), clause.reason)),
  );
  return {
    placed,
    procedure: {
      id: source.id,
      data,
      clauses: new Map(clauses.map((c) => [c.id, c])),
      statementClauses: statementClauses(clauses),
      records,
      events: eventsOf([...records.values()]),
      rules,
      coherence: source.shared.coherence as unknown as Coherence,
    },
  };
}

/**
 * A row as it is written: what holds it is computed, and only a person's statement is said. Older
 * rows say it in `enforcement`.
 */
type Row = Omit<Clause, "enforcement"> & {
  readonly statement?: true | Applies;
  readonly enforcement?: Clause["enforcement"];
};

function registerRow(row: Row, enforcement: Clause["enforcement"]): Clause {
  const { statement, ...rest } = row;
  const isToldWhen = statement !== undefined && statement !== true;
  return { ...rest, enforcement, ...(isToldWhen && { applies: statement }) };
}

function isStated({ statement, enforcement }: Row): boolean {
  return statement !== undefined || (enforcement ?? []).includes("statement");
}

/**
 * A fault of a schema is one of the procedure's data, told with its file; what could take for ever
 * is refused beforehand.
 */
function compileRecord(
  ajv: Ajv2020,
  source: ProcedureSource,
  { kind, schema }: RecordSchema,
): string {
  const own = source.overlays.get(kind)?.place.file;
  const base = `schemas/records/${kind}.schema.json`;
  const where = own === undefined ? base : `${own} (or ${base})`;
  const slow = slowKeywords(schema, "");
  if (slow.length > 0) {
    throw new UserError(
      "usage",
      slow.map((s) => `${where} ${s}`).join("\n"),
      words.noUniqueItems(),
    );
  }
  try {
    return validatorCode(ajv, schema);
  } catch (error) {
    throw new UserError("usage", `${where}: ${messageOf(error)}`, words.mendSchema(), {
      cause: error,
    });
  }
}
