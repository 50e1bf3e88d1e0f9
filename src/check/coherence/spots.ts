import { isObject, type Json, type JsonObject, pointerOf } from "../../model/base/json.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Coherence } from "../../model/procedure/coherence.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { fieldSpec } from "./field-spec.js";
import { type FieldNode, fieldsOf } from "./field-tree.js";

/** The way to a value: the last step, and what it lies in. */
export interface Trail {
  readonly up: Trail | null;
  readonly step: string | number;
}

/** One value of a record, and the field that it stands in. */
export interface Spot {
  /** `audit-plan.items[].date`; `audit-plan.@teamLeader` for the day of a signature. */
  readonly field: string;
  readonly record: RecordFile;
  /** The audit that the record belongs to; null for one of the case itself. */
  readonly audit: AuditFolder | null;
  readonly trail: Trail;
  readonly value: Json;
  readonly schema: JsonObject;
  /** The day that it names; null for what is no date. */
  readonly day: CivilDate | null;
}

/** The steps to a value in its record. */
export function segmentsOf({ trail }: Pick<Spot, "trail">): (string | number)[] {
  const segments: (string | number)[] = [];
  for (let at: Trail | null = trail; at; at = at.up) segments.push(at.step);
  return segments.reverse();
}

/** The place of a spot as an RFC 6901 pointer. */
export function pointerTo(spot: Spot): string {
  return pointerOf(segmentsOf(spot));
}

/** All values of a case's records that the procedure's schemas know. */
export function spotsOf(
  document: Pick<CaseDocument, "records" | "audits">,
  procedure: Procedure,
): Spot[] {
  const spots: Spot[] = [];
  const collect = (record: RecordFile, audit: AuditFolder | null) => {
    for (const spot of spotsIn(record, audit, procedure)) spots.push(spot);
  };
  for (const record of document.records) collect(record, null);
  for (const audit of document.audits) for (const record of audit.records) collect(record, audit);
  return spots;
}

interface Collected {
  readonly audit: AuditFolder | null;
  readonly procedure: Procedure;
  readonly spots: readonly Spot[];
}

/** What was collected of a record: it is asked for by several who look at the case. */
const collected = new WeakMap<RecordFile, Collected>();

function spotsIn(
  record: RecordFile,
  audit: AuditFolder | null,
  procedure: Procedure,
): readonly Spot[] {
  const known = collected.get(record);
  if (known?.audit === audit && known.procedure === procedure) return known.spots;
  const spots: Spot[] = [];
  const schema = procedure.records.get(record.kind)?.schema;
  if (schema && isObject(record.value)) {
    const choices = choicesIn(procedure.coherence);
    walk(record.value, fieldsOf(schema, namedKind(record)), null, {
      record,
      audit,
      spots,
      choices,
    });
  }
  collected.set(record, { audit, procedure, spots });
  return spots;
}

interface Walking {
  readonly record: RecordFile;
  readonly audit: AuditFolder | null;
  readonly spots: Spot[];
  /** Chosen values, and yes or no, that are looked at. */
  readonly choices: ReadonlySet<string>;
}

const choicesOf = new WeakMap<Coherence, ReadonlySet<string>>();

/** The fields that copies and choices name, those among them that show what they rest on. */
function choicesIn(coherence: Coherence): ReadonlySet<string> {
  let named = choicesOf.get(coherence);
  if (!named) {
    const { copies, choices, personal } = coherence;
    const texts = [
      ...copies.copies.flatMap((c) => [...c.source.split(" | "), ...c.copies.split(" & ")]),
      ...choices.choices.flatMap((c) =>
        [c.fields, c.when, c.unless].flatMap((list) => list?.split(" & ") ?? []),
      ),
      ...choices.named.map((c) => c.field),
      ...personal.same.map((s) => s.field),
      personal.professionals.field,
    ];
    choicesOf.set(coherence, (named = new Set(texts.map((text) => fieldSpec(text).field))));
  }
  return named;
}

function walk(value: Json, node: FieldNode, trail: Trail | null, walking: Walking): void {
  if (Array.isArray(value)) {
    const { items } = node;
    if (!items) return;
    for (let i = 0; i < value.length; i += 1) {
      walk(value[i] as Json, items, { up: trail, step: i }, walking);
    }
  } else if (isObject(value)) {
    for (const name in value) {
      const next = node.properties.get(name);
      if (next) walk(value[name] as Json, next, { up: trail, step: name }, walking);
      else if (name === "date" && node.signed !== null) sign(value, node, trail, walking);
    }
  } else if (trail && (node.isOfInterest || walking.choices.has(node.field))) {
    const { field, schema } = node;
    const day = node.isDate ? dayIn(value) : null;
    walking.spots.push({ field, schema, value, trail, day, ...placeOf(walking) });
  }
}

/** The day of a signature is called by its role, wherever the signatures stand. */
function sign(value: JsonObject, node: FieldNode, trail: Trail | null, walking: Walking): void {
  const { date = null, role } = value;
  if (typeof role !== "string" || !node.signed) return;
  walking.spots.push({
    field: `${node.signed.field}@${role}`,
    schema: node.signed.schema,
    value: date,
    day: dayIn(date),
    trail: { up: trail, step: "date" },
    ...placeOf(walking),
  });
}

/** The day of a date or of a moment. */
function dayIn(value: Json): CivilDate | null {
  const day = typeof value === "string" ? value.slice(0, "2026-11-28".length) : null;
  return isCivilDate(day) ? day : null;
}

function placeOf({ record, audit }: Walking) {
  return { record, audit };
}
