import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type Json, type JsonObject, pointerTo } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { camel } from "../model/case/record-names.js";
import { eventsOf } from "../model/procedure/events.js";
import type {
  Clause,
  Level,
  Procedure,
  ProcedureData,
  RecordSchema,
  Rule,
} from "../model/procedure/procedure.js";
import { labelOf, mergeSchemas } from "../model/procedure/schema.js";
import { type Ajv2020, assertValid, newAjv, validatorCode } from "./dialect.js";
import type { ProcedureImage } from "./image.js";

/** The parts of `schemas/` that make one procedure, as read from disk. */
export interface ProcedureSource {
  readonly definitions: JsonObject;
  readonly base: ReadonlyMap<string, JsonObject>;
  readonly sharedRules: Readonly<Record<string, JsonObject>>;
  readonly actors: JsonObject;
  readonly id: string;
  readonly folder: string;
  readonly data: JsonObject;
  readonly clauses: JsonObject;
  readonly overlays: ReadonlyMap<string, JsonObject>;
}
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
  for (const [name, value] of [
    ["procedure", source.data],
    ["clauses", source.clauses],
  ] as const) {
    assertValid(ajv, meta(name), value, `${source.folder}/${name}.json`);
  }
  const records = new Map(
    [...source.base].map(([kind, base]) => [kind, recordSchema(kind, base, source)]),
  );
  const clauses = new Map((source.clauses["clauses"] as unknown as Clause[]).map((c) => [c.id, c]));
  const rules = [
    ...ownRules(source),
    ...signatureRules(source, records),
    ...statementRules(clauses),
  ];
  const procedure: Procedure = {
    id: source.id,
    data: source.data as unknown as ProcedureData,
    clauses,
    records,
    events: [...records.values()].flatMap(eventsOf),
    rules,
  };
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
  const validators = Object.fromEntries(
    [...records.values()].map((r) => [r.kind, compileRecord(ajv, source, r)]),
  );
  return {
    id: source.id,
    data: procedure.data,
    clauses: [...clauses.values()],
    records: [...records.values()],
    rules,
    validators,
  };
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

/** A repeated group that itself repeats can take exponential time; uniqueItems compares every pair. */
function slowKeywords(schema: Json | undefined, pointer: string): string[] {
  if (Array.isArray(schema)) {
    return (schema as readonly Json[]).flatMap((s, i) => slowKeywords(s, `${pointer}/${i}`));
  }
  if (!isObject(schema)) return [];
  const found = Object.entries(schema).flatMap(([k, v]) => slowKeywords(v, pointerTo(pointer, k)));
  if (schema["uniqueItems"] === true) found.push(`${pointer}: uniqueItems`);
  if (
    typeof schema["pattern"] === "string" &&
    /\([^()]*[+*][^()]*\)[+*{]/.test(schema["pattern"])
  ) {
    found.push(`${pointer}: pattern ${schema["pattern"]}`);
  }
  return found;
}

function recordSchema(kind: string, base: JsonObject, source: ProcedureSource): RecordSchema {
  const overlay = source.overlays.get(kind);
  const { rules: _, deadlines: __, ...schema } = mergeSchemas(base, overlay, source.definitions);
  const clause = overlay?.["clause"];
  return {
    kind,
    schema,
    label: labelOf(schema) ?? { zh: kind, en: kind },
    level: schema["level"] as Level,
    clauses: Array.isArray(clause) ? clause.map(String) : [],
    ...(typeof schema["plural"] === "string" && { plural: schema["plural"] }),
    ...(typeof schema["variable"] === "string" && { variable: schema["variable"] }),
    ...(Array.isArray(schema["instances"]) && { instances: schema["instances"].map(String) }),
  };
}

/** `rules` and `deadlines` of the case schema: a shared rule by the same id gives what the procedure leaves out. */
function ownRules(source: ProcedureSource): Rule[] {
  const overlay = source.overlays.get("case") ?? {};
  return ["deadlines", "rules"]
    .flatMap((keyword) => Object.entries(isObject(overlay[keyword]) ? overlay[keyword] : {}))
    .map(([id, own]) => {
      const shared = source.sharedRules[id] ?? {};
      const rule = isObject(own) ? own : {};
      const actor = rule["actor"] ?? shared["actor"];
      return {
        ...shared,
        ...rule,
        ...(actor !== undefined && { actor: source.actors[String(actor)] ?? null }),
        id,
        with: { ...(shared["with"] as object), ...(rule["with"] as object) },
      } as unknown as Rule;
    });
}

/** A record's `signatures`: who must sign it. One rule each; the remedy is always the same. */
function signatureRules(
  source: ProcedureSource,
  records: ReadonlyMap<string, RecordSchema>,
): Rule[] {
  return [...source.overlays].flatMap(([kind, overlay]) => {
    const record = records.get(kind);
    const path = record ? signedPath(record) : undefined;
    return (Array.isArray(overlay["signatures"]) ? overlay["signatures"] : [])
      .filter(isObject)
      .map((s) => {
        const { id, clauses, severity, title, when, ...options } = s;
        return {
          id,
          check: "signature",
          clauses,
          severity,
          title,
          ...(when !== undefined && { when }),
          per: path?.per,
          with: {
            record: path?.path,
            ...options,
            ...(isObject(options) && options["person"] === "leader" && { person: "audit.leader" }),
          },
          remedy: {
            zh: "请应签人签署后在 signatures 里登记；内容改动后要重新签署",
            en: "Have the right person sign and record it in signatures; changed content must be signed again",
          },
        } as unknown as Rule;
      });
  });
}

function signedPath({ kind, level, plural }: RecordSchema): { per: string; path: string } {
  const name = camel(kind);
  if (plural) return { per: name, path: "record" };
  return level === "case"
    ? { per: "case", path: `c.${name}` }
    : { per: "audit", path: `audit.${name}` };
}

/** A clause that only a person can judge gets one rule: somebody must have stated it. */
function statementRules(clauses: ReadonlyMap<string, Clause>): Rule[] {
  return [...clauses.values()]
    .filter((c) => c.enforcement.includes("statement"))
    .map((c) => ({
      id: "unstated-clause",
      check: "statement",
      clauses: [c.id],
      severity: c.severity,
      per: c.level ?? "case",
      with: { clause: c.id, records: [...c.records] },
      title: {
        zh: `条款 ${c.clause} 需要人工判断：${c.termsZh.join("、")}`,
        en: `Clause ${c.clause} needs a person's judgement: ${c.requirement}`,
      },
      remedy: {
        zh: `在 statements.json 里写明结论、说明、声明人和日期（clause: ${c.id}）`,
        en: `State answer, text, person and date in statements.json (clause: ${c.id})`,
      },
    }));
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
