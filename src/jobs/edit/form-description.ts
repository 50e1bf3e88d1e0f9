import { fieldSpecs } from "../../check/coherence/field-spec.js";
import { askedByStep, type Place } from "../../check/record/reached.js";
import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { camel } from "../../model/case/record-names.js";
import type { Coherence } from "../../model/procedure/coherence.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf, type Schema } from "../../model/procedure/schema.js";
import type { FieldType, FormField } from "./editing.js";
import { words } from "./form-description.words.js";
import type { PrintedFields } from "./printed-fields.js";
import { requirementsOf } from "./requirements.js";

/** The kind of record that a form is for: `attendance`, with its instance `opening` or `01`. */
export interface FormOf {
  readonly kind: string;
  readonly instance: string;
  /**
   * Where the record lies: what is asked for only after a later step is required once that has been
   * taken. Null: as if all steps had been.
   */
  readonly place: Place | null;
  /** What the papers of the procedure have a place for; none where nobody looks at them. */
  readonly printed?: PrintedFields;
}

const onNoPaper: PrintedFields = new Set();

/** The form of a kind of record, with every field of its schema once. */
export function formOf(
  procedure: Procedure,
  { kind, instance, place, printed = onNoPaper }: FormOf,
): FormField {
  const record = procedure.records.get(kind);
  const named = /^\d|^$/.test(instance) ? kind : `${kind}-${instance}`;
  const sites = siteFields(procedure.coherence, named);
  const making: Making = { procedure, kind, place, printed, sites };
  const schema: Schema = record?.schema ?? {};
  const field = fieldOf(
    schema,
    { pattern: "", name: kind, required: true, demanded: true },
    making,
  );
  return { ...field, label: record?.label ?? { zh: kind, en: kind } };
}

interface Making {
  readonly procedure: Procedure;
  readonly kind: string;
  readonly place: Place | null;
  readonly printed: PrintedFields;
  /** Patterns of the fields that name sites. */
  readonly sites: ReadonlySet<string>;
}
interface At {
  readonly pattern: string;
  readonly name: string;
  readonly required: boolean;
  readonly demanded: boolean;
}

function fieldOf(schema: Schema, at: At, making: Making): FormField {
  const { pattern, name, required, demanded } = at;
  const label = labelOf(schema) ?? { zh: name, en: name };
  const type = typeOf(schema, pattern, making.sites);
  // Who signs is shown where a record is signed; that nobody has signed is said by leaving it out.
  const isSigned = schema.definition === "signatures";
  return {
    pattern,
    name,
    type,
    label,
    help: helpOf(schema),
    clauses: requirementsOf(making.procedure, schema.clause ?? []),
    required,
    demanded: demanded || isSigned,
    // Who of the body a row is about is chosen, beside the name that stands on the paper.
    printed: making.printed.has(schema) || (type === "person" && /\/\*\/[^/]+$/.test(pattern)),
    mayBeEmpty: type === "list" && demanded && !isSigned && !((schema["minItems"] as number) > 0),
    choices: choicesOf(schema),
    fields: Object.entries(schema.properties ?? {}).map(([key, property]) =>
      fieldOf(
        property,
        {
          pattern: `${pattern}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
          name: key,
          required: schema.required?.includes(key) === true && isAskedFor(property, making),
          demanded: schema.required?.includes(key) === true,
        },
        making,
      ),
    ),
    // An item is called as its list, where it has no name of its own.
    item: schema.items
      ? fieldOf(
          { label, ...schema.items } as Schema,
          { pattern: `${pattern}/*`, name, required: true, demanded: true },
          making,
        )
      : null,
    unit: type === "number" || type === "integer" ? unitIn(label) : null,
  };
}

/** Whether the step has been reached by which a field must be there. */
function isAskedFor(schema: Schema, { kind, place }: Making): boolean {
  const { awaited } = schema as { readonly awaited?: string };
  if (place === null) return true;
  const fault = { ...missing, ...(awaited !== undefined && { awaited }) };
  return askedByStep(fault, kind, place) === "now";
}

const nothing: Bilingual = { zh: "", en: "" };
const missing = {
  rule: "missing-field",
  pointer: "",
  clauses: [],
  message: nothing,
  remedy: nothing,
} as const;

const byDefinition: Readonly<Record<string, FieldType>> = {
  date: "date",
  dateOrLongTerm: "date",
  moment: "dateTime",
  person: "person",
  evidence: "attachment",
  localized: "bilingual",
};
const bySchema: Readonly<Record<string, FieldType>> = {
  object: "object",
  array: "list",
  boolean: "boolean",
  number: "number",
  integer: "integer",
  string: "text",
};

function typeOf(schema: Schema, pattern: string, sites: ReadonlySet<string>): FieldType {
  if (schema.enum) return "choice";
  const { definition = "" } = schema;
  if (Object.hasOwn(byDefinition, definition)) return byDefinition[definition] ?? "any";
  const type = bySchema[schema.type ?? ""] ?? "any";
  if (type !== "text") return type;
  if (schema["format"] === "date") return "date";
  if (schema["format"] === "date-time") return "dateTime";
  if (sites.has(pattern)) return "site";
  return schema.long === true ? "longText" : "text";
}

/** Choices of an `enum`; what may stand in place of another value, of an `anyOf`. */
function choicesOf(schema: Schema): FormField["choices"] {
  const { anyOf } = schema;
  const constants = Array.isArray(anyOf)
    ? anyOf.flatMap((s: unknown) =>
        isObject(s) && typeof s["const"] === "string" ? s["const"] : [],
      )
    : [];
  return [...(schema.enum ?? []), ...constants].map((value) => ({
    value,
    label: labelOfValue(schema, value),
  }));
}

function labelOfValue({ valueLabels = {} }: Schema, value: string | number): Bilingual {
  const text = String(value);
  if (Object.hasOwn(valueLabels, text) && valueLabels[text]) return valueLabels[text];
  return text === "long-term" ? words.longTerm() : { zh: text, en: text };
}

/** What stands in a description before and after the point is Chinese and English. */
function helpOf({ description }: Schema): Bilingual | null {
  if (description === undefined) return null;
  const at = description.lastIndexOf("· ");
  return at === -1
    ? { zh: description, en: description }
    : { zh: description.slice(0, at).trim(), en: description.slice(at + 2).trim() };
}

const inBrackets = /\p{Ps}([^\p{Ps}\p{Pe}]+)\p{Pe}$/u;

/** The unit of a number, which its label has in brackets. */
function unitIn({ zh, en }: Bilingual): Bilingual | null {
  const [unitZh, unitEn] = [inBrackets.exec(zh)?.[1], inBrackets.exec(en)?.[1]];
  return unitZh !== undefined && unitEn !== undefined ? { zh: unitZh, en: unitEn } : null;
}

const siteReferences: ReadonlySet<string> = new Set(["site", "plannedSite"]);
const ofSites = new WeakMap<Coherence, ReadonlyMap<string, ReadonlySet<string>>>();

/** The fields of a kind of record that name sites, by `schemas/coherence/references.yaml`. */
function siteFields(coherence: Coherence, kind: string): ReadonlySet<string> {
  let known = ofSites.get(coherence);
  if (!known) {
    const specs = coherence.references.references
      .filter(({ what }) => siteReferences.has(what))
      .flatMap(({ values }) => fieldSpecs(values));
    const fields = specs.map(({ kind: of, field }) => ({
      of: camel(of),
      pattern: field.slice(of.length).replaceAll("[]", ".*").replaceAll(".", "/"),
    }));
    known = new Map(
      [...Map.groupBy(fields, (f) => f.of)].map(([of, list]) => [
        of,
        new Set(list.map((f) => f.pattern)),
      ]),
    );
    ofSites.set(coherence, known);
  }
  return known.get(camel(kind)) ?? new Set();
}
