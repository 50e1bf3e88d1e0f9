import { fieldSpec, type FieldSpec, fieldSpecs } from "../../check/coherence/field-spec.js";
import { isObject, type Json, type JsonObject, pointerOf } from "../../model/base/json.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { asRecord } from "../../model/case/records.js";
import type { Beginnings } from "../../model/procedure/beginnings.js";
import { type Schema, schemaAt } from "../../model/procedure/schema.js";
import { readPersonnel } from "../../read/case-source.js";
import { sourceOf } from "../../workspace/workspace.js";
import { isDemanded } from "./demanded.js";
import { foundIn, type FoundValue, isListed, placesFor } from "./found-values.js";
import type { Receiving } from "./receiving.js";

type Entry = Beginnings["beginnings"][number];

/** What a field of a new record is filled with, or may be. */
export interface Beginning {
  readonly pointer: string;
  readonly value: Json;
  /** Where it stands; null for what is said of the field itself. */
  readonly from: { readonly record: RecordFile; readonly pointer: string } | null;
  /** It is not filled in: somebody has to find it out. */
  readonly isOffered: boolean;
}

/**
 * What `schemas/coherence/beginnings.yaml` says of the fields of a record, as far as something
 * stands there. Fields that the procedure does not demand are filled in by nobody but who wants
 * them.
 */
export function beginningsOf(receiving: Receiving): Beginning[] {
  const { procedure, place } = receiving;
  const kind = namedKind(place);
  const schema = procedure.records.get(place.kind)?.schema ?? {};
  const entries = procedure.coherence.beginnings.beginnings
    .filter(({ audits }) => !audits || audits.includes(place.audit?.type ?? ""))
    .map((entry) => ({ entry, into: fieldSpec(entry.into) }))
    .filter(({ into }) => into.kind === kind || into.kind === place.kind);
  const found = new Map<string, Beginning>();
  for (const { entry, into } of entries) {
    const steps = stepsTo(into);
    const pointer = pointerOf(steps);
    const said = beginning(receiving, entry, schemaAt(schema, steps) ?? {});
    if (!said) continue;
    const began = { ...said, isOffered: said.isOffered || !isDemanded(schema, steps) };
    const before = found.get(pointer);
    found.set(pointer, before ? together(before, began, entry.joins) : { pointer, ...began });
  }
  return [...found.values()];
}

type Began = Omit<Beginning, "pointer">;

function beginning(receiving: Receiving, entry: Entry, target: Schema): Began | null {
  const isOffered = entry.offered === true;
  if (entry.value !== undefined) return { value: entry.value, from: null, isOffered };
  for (const spec of fieldSpecs(entry.from ?? "", " | ")) {
    const found = valuesAt(receiving, spec, entry.having ?? null);
    const value = valueFrom(receiving, found, { entry, target });
    const [first] = found;
    if (first && value !== undefined) {
      return { value, from: { record: first.record, pointer: first.list }, isOffered };
    }
  }
  return null;
}

/** The values of the first place that has some. */
function valuesAt(receiving: Receiving, spec: FieldSpec, having: string | null): FoundValue[] {
  for (const place of placesFor(receiving, spec.beside)) {
    const found = place.records
      .filter((r) => r !== receiving.place.record)
      .filter((r) => r.kind === spec.kind || namedKind(r) === spec.kind)
      .flatMap((record) =>
        spec.field.endsWith("@audit")
          ? auditOf(record, place.audit)
          : foundIn(record, stepsTo(spec), { conditions: spec.items, having }),
      );
    if (found.length > 0) return found;
  }
  return [];
}

function auditOf(record: RecordFile, audit: AuditFolder | null): FoundValue[] {
  if (!audit) return [];
  const value = audit.id.slice("audits/".length);
  return [{ record, list: "", value, item: null }];
}

function valueFrom(
  receiving: Receiving,
  found: readonly FoundValue[],
  { entry, target }: { readonly entry: Entry; readonly target: Schema },
): Json | undefined {
  if (target.type !== "array") return found.at(-1)?.value;
  const { rows } = entry;
  if (rows) {
    const made = found.map(({ value, record, list }) => {
      const schema = receiving.procedure.records.get(record.kind)?.schema ?? {};
      const items = schemaAt(schema, list.split("/").slice(1))?.items ?? {};
      return rowOf(receiving, rows, { item: value, schema: items });
    });
    const said = made.filter((row) => Object.keys(row).length > 0);
    return said.length > 0 ? said : undefined;
  }
  const values = found.flatMap(({ value }) =>
    Array.isArray(value) ? (value as readonly Json[]) : [value],
  );
  return values.length > 0 ? [...new Set(values)] : undefined;
}

interface Item {
  readonly item: Json;
  readonly schema: Schema;
}

function rowOf(
  receiving: Receiving,
  rows: NonNullable<Entry["rows"]>,
  { item, schema }: Item,
): JsonObject {
  const row: Record<string, Json> = {};
  for (const [name, said] of Object.entries(rows)) {
    const value = memberOf(receiving, said, { item, schema });
    if (value === undefined) continue;
    const [member = "", part] = name.split(".");
    const held = row[member];
    row[member] = part === undefined ? value : { ...(isObject(held) && held), [part]: value };
  }
  return row;
}

function memberOf(receiving: Receiving, said: string, { item, schema }: Item): Json | undefined {
  if (said === ".") return item;
  if (said.startsWith("=")) return said.slice(1);
  const members = isObject(item) ? item : {};
  if (said.startsWith("@")) return nameOfPerson(receiving, members[said.slice(1)]);
  if (!said.startsWith("#")) return members[said];
  const name = said.slice(1);
  return schema.properties?.[name]?.valueLabels?.[String(members[name])]?.zh;
}

function nameOfPerson({ desk }: Receiving, id: Json | undefined): string | undefined {
  const { records } = readPersonnel(sourceOf(desk.workspace));
  const record = records.find(({ instance }) => instance === id);
  return record && asRecord("personnel", record.value)?.name;
}

/** Rows after those of an entry before, or joined to those that say the same in a member. */
function together(before: Beginning, began: Began, joins: string | undefined): Beginning {
  const { value } = before;
  if (!isListed(value) || !isListed(began.value)) return before;
  const added = began.value;
  if (joins === undefined) return { ...before, value: [...value, ...added] };
  const joined = value.map((row) => {
    const same = added.find(
      (other) => isObject(other) && isObject(row) && other[joins] === row[joins],
    );
    return isObject(row) && isObject(same) ? { ...row, ...same } : row;
  });
  return { ...before, value: joined };
}

function stepsTo({ kind, field }: FieldSpec): string[] {
  return field.slice(kind.length + 1).split(".");
}
