import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { enforcementOf, enforcersByClause } from "../model/procedure/enforcement.js";
import { eventsOf } from "../model/procedure/events.js";
import type {
  Clause,
  Procedure,
  ProcedureData,
  RecordSchema,
} from "../model/procedure/procedure.js";
import type { ProcedureSource } from "../model/procedure/source.js";
import { type Ajv2020, assertValid, newAjv, validatorCode } from "./dialect.js";
import type { ProcedureImage } from "./image.js";
import { recordKinds, slowKeywords } from "./record-kinds.js";
import { ownRules, type PlacedRule, signatureRules, statementRules } from "./rules.js";

/** What a rule's check accepts, and how an expression in it is judged: handed in, so that this stage knows no check. */
export interface RuleKinds {
  readonly options: ReadonlyMap<string, JsonObject>;
  expressionFault(expression: string): string | null;
}

/** Compiles a procedure; every fault of its data is reported at once, with its path. */
export function compileProcedure(
  source: ProcedureSource,
  meta: (name: string) => JsonObject,
  kinds: RuleKinds,
): ProcedureImage {
  const ajv = newAjv();
  assertValid(ajv, meta("procedure"), source.data, `${source.folder}/procedure.json`);
  const register = { clauses: source.clauses.map((c) => c.value) };
  assertValid(ajv, meta("clauses"), register, `${source.folder}/clauses.json`);
  const { procedure, placed } = assemble(source);
  const faults = ruleFaults(procedure, kinds, (schema, value) => {
    const v = ajv.compile(schema);
    return v(value)
      ? []
      : (v.errors ?? []).map((e) => `${e.instancePath || "/"} ${e.message ?? ""}`);
  });
  if (faults.length > 0) {
    throw new UserError(
      "usage",
      faults.join("\n"),
      `改正规则 · mend the rules in ${source.folder}/case.schema.json or schemas/shared/rules.json`,
    );
  }
  const records = [...procedure.records.values()];
  return {
    id: source.id,
    data: procedure.data,
    clauses: [...procedure.clauses.values()],
    records,
    rules: placed.map((p) => p.rule),
    validators: Object.fromEntries(records.map((r) => [r.kind, compileRecord(ajv, source, r)])),
  };
}

/** Puts a procedure together from its parts; `placed` are its rules, each knowing where it stands. */
export function assemble(source: ProcedureSource): {
  readonly procedure: Procedure;
  readonly placed: readonly PlacedRule[];
} {
  const data = source.data as unknown as ProcedureData;
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
      records,
      events: [...records.values()].flatMap(eventsOf),
      rules,
    },
  };
}

/** A row as it is written: what holds it is computed, and only a person's statement is said. Older rows say it in `enforcement`. */
type Row = Omit<Clause, "enforcement"> & {
  readonly statement?: true;
  readonly enforcement?: Clause["enforcement"];
};

function registerRow(row: Row, enforcement: Clause["enforcement"]): Clause {
  const { statement: _, ...rest } = row;
  return { ...rest, enforcement };
}

function isStated({ statement, enforcement }: Row): boolean {
  return statement === true || (enforcement ?? []).includes("statement");
}

/** A fault of a schema is one of the procedure's data, told with its file; what could take for ever is refused beforehand. */
function compileRecord(
  ajv: Ajv2020,
  source: ProcedureSource,
  { kind, schema }: RecordSchema,
): string {
  const where = `${source.folder}/${kind}.schema.json (or schemas/shared/${kind}.schema.json)`;
  const slow = slowKeywords(schema, "");
  if (slow.length > 0) {
    throw new UserError(
      "usage",
      slow.map((s) => `${where} ${s}`).join("\n"),
      "改用简单的 pattern，不用 uniqueItems · use a simple pattern and no uniqueItems",
    );
  }
  try {
    return validatorCode(ajv, schema);
  } catch (error) {
    throw new UserError("usage", `${where}: ${messageOf(error)}`, "改正 schema · mend the schema", {
      cause: error,
    });
  }
}

/** What is wrong with the rules: unknown checks, clauses and events, wrong options, unreadable expressions, no words. */
function ruleFaults(
  procedure: Procedure,
  kinds: RuleKinds,
  optionFaults: (schema: JsonObject, value: unknown) => string[],
): string[] {
  const events = new Set(procedure.events.map((e) => e.event));
  return procedure.rules.flatMap((rule) => {
    const say = (text: string) => `rule ${rule.id}: ${text}`;
    const options = kinds.options.get(rule.check);
    if (!options) {
      return [
        say(
          `unknown check "${String(rule.check)}"; known are ${[...kinds.options.keys()].join(", ")}`,
        ),
      ];
    }
    const limits =
      rule.check === "deadline"
        ? ["from", "to", "until"].map((k) => rule.with[k]).filter((e) => typeof e === "string")
        : [];
    const texts = [
      rule.when,
      ...["that", "where", "people", "on", "among"].map((k) => rule.with[k]),
      ...limits.filter((e) => e.startsWith("=")).map((e) => e.slice(1)),
    ].filter((t) => typeof t === "string");
    const named = limits.filter((e) => !e.startsWith("=")).map((e) => e.slice(e.indexOf(":") + 1));
    return [
      ...optionFaults(options, rule.with).map((f) => say(`with${f}`)),
      ...(rule.clauses ?? [])
        .filter((c) => !procedure.clauses.has(c))
        .map((c) => say(`clause ${c} is not in the register`)),
      ...((rule.clauses ?? []).length === 0 ? [say("names no clause")] : []),
      ...texts.flatMap((t) => {
        const fault = kinds.expressionFault(t);
        return fault ? [say(`"${t}": ${fault}`)] : [];
      }),
      ...named
        .filter((e) => !events.has(e))
        .map((e) => say(`unknown event "${e}"; known are ${[...events].join(", ")}`)),
      ...(rule.actor === null ? [say("unknown actor; schemas/shared/actors.json lists them")] : []),
      ...(isWords(rule.title) && isWords(rule.remedy)
        ? []
        : [say("title and remedy need zh and en")]),
    ];
  });
}

function isWords(value: unknown): value is Bilingual {
  return isObject(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
}
