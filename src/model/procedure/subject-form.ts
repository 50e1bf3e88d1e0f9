import type { Json, JsonObject } from "../base/json.js";
import { camel } from "../case/record-names.js";
import type { Procedure, RecordSchema, Scope } from "./procedure.js";
import { formOf } from "./value-form.js";

/** Every type that a folder of an audit may have. */
export const auditTypes = [
  "stage1",
  "stage2",
  "surveillance",
  "recertification",
  "special",
] as const;

const text: JsonObject = { type: "string" };

function object(properties: Readonly<Record<string, Json>>): JsonObject {
  return { type: "object", additionalProperties: false, properties };
}

function listOf(items: JsonObject): JsonObject {
  return { type: "array", items };
}

/**
 * The variables of each scope that a rule may have, as one form: what `model/case/case-view.ts`
 * gives when there is a case.
 */
export class SubjectForms {
  readonly #procedure: Procedure;
  readonly #audit: JsonObject;
  readonly #case: JsonObject;
  readonly #body: JsonObject;
  readonly #always: Readonly<Record<string, Json>>;
  readonly #known = new Map<Scope, JsonObject | undefined>();

  constructor(procedure: Procedure) {
    this.#procedure = procedure;
    this.#audit = object({
      ...this.#recordsAt(["audit", "any"]),
      id: text,
      type: { enum: [...auditTypes] },
      number: { type: "integer" },
      name: text,
      title: object({ zh: text, en: text }),
      completed: { type: "boolean" },
      leader: text,
    });
    const { data, records } = procedure;
    this.#always = {
      people: listOf(records.get("personnel")?.schema ?? {}),
      body: formOf(data.body as unknown as Json),
      procedure: formOf(data as unknown as Json),
      statementClauses: listOf(text),
      asOf: { type: "string", format: "date" },
    };
    const audits = { audits: listOf(this.#audit), id: text };
    this.#case = object({ ...this.#recordsAt(["case", "any"]), ...audits });
    this.#body = object({ ...this.#recordsAt(["body", "any"]), ...audits });
  }

  /** Every scope that a rule may have. */
  get scopes(): string[] {
    const kinds = [...this.#procedure.records.values()].filter((r) => r.level !== "personnel");
    return ["case", "audit", "body", "repository", ...kinds.map((r) => camel(r.kind))];
  }

  /** The variables of a scope; undefined for one that does not exist. */
  of(scope: Scope): JsonObject | undefined {
    if (!this.#known.has(scope)) this.#known.set(scope, this.#formOf(scope));
    return this.#known.get(scope);
  }

  #formOf(scope: Scope): JsonObject | undefined {
    if (scope === "case" || scope === "body") return object(this.#shared(scope));
    if (scope === "audit") return object({ ...this.#shared("case"), ...this.#besideAudit() });
    const record = [...this.#procedure.records.values()].find((r) => camel(r.kind) === scope);
    return record && record.level !== "personnel" ? object(this.#ofRecord(record)) : undefined;
  }

  #ofRecord({ level, plural, schema, variable, kind }: RecordSchema): Record<string, Json> {
    // A numbered record of the case may name the audit that it rests on.
    const beside = level === "audit" || plural !== undefined ? this.#besideAudit() : {};
    const suspension = this.#procedure.records.get("suspension")?.schema;
    return {
      ...this.#shared(level === "body" ? "body" : "case"),
      ...beside,
      ...(kind === "restoration" && suspension && { suspension }),
      [variable ?? camel(kind)]: schema,
      record: schema,
    };
  }

  #shared(level: "case" | "body"): Record<string, Json> {
    return { ...this.#always, c: level === "body" ? this.#body : this.#case };
  }

  #besideAudit(): Record<string, Json> {
    const audit = this.#audit;
    const certificate = this.#procedure.records.get("certificate")?.schema ?? {};
    return {
      audit,
      stage1: audit,
      previous: audit,
      next: audit,
      held: certificate,
      issued: certificate,
    };
  }

  #recordsAt(levels: readonly string[]): Record<string, Json> {
    return Object.fromEntries(
      [...this.#procedure.records.values()]
        .filter((r) => levels.includes(r.level))
        .flatMap(({ kind, plural, instances, schema }): [string, Json][] => {
          if (plural !== undefined) return [[plural, listOf(schema)]];
          return instances
            ? instances.map((i): [string, Json] => [camel(`${kind}-${i}`), schema])
            : [[camel(kind), schema]];
        }),
    );
  }
}
