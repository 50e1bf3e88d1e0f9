import { isObject, type JsonObject } from "../../model/base/json.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Condition, FieldSpec } from "./field-spec.js";
import { segmentsOf, type Spot } from "./spots.js";

/** Where values are compared: in the case's own records, or in those of an audit. */
export interface Context {
  readonly audit: AuditFolder | null;
  /** Fields that have values in the records at hand. */
  fields(): Iterable<string>;
  /** The values that a field of `schemas/coherence/` means here. */
  at(spec: FieldSpec): readonly Spot[];
  /** Whether a field, or a kind of record, is there: in the audit, or in the case itself. */
  has(spec: FieldSpec): boolean;
  /** The first day that is told of it; null where there is none. */
  since(spec: FieldSpec): CivilDate | null;
  /** The last day of which a record of the audit tells, limits and planned days aside. */
  until(record: RecordFile): CivilDate | null;
}

/** Days of what is there, and of the records of an audit. */
type Days = Pick<Context, "since" | "until">;

type ByField = ReadonlyMap<string, readonly Spot[]>;
const nothing: ByField = new Map();

/** The contexts of a case: itself, then each audit. */
export function contextsOf(
  { audits }: CaseDocument,
  spots: readonly Spot[],
  { records }: Procedure,
): Context[] {
  const folders = byFolder(spots);
  const own = folders.get(null) ?? nothing;
  const isSingle = ({ record }: Spot) => records.get(record.kind)?.plural === undefined;
  const singles = only(own, isSingle);
  const numbered = only(own, (s) => !isSingle(s));
  const known = new Map<AuditFolder, readonly ByField[]>();
  const of = (audit: AuditFolder | undefined): readonly ByField[] => {
    if (!audit) return [];
    let sources = known.get(audit);
    if (!sources) {
      const about = only(numbered, ({ record }) => isAbout(record, audit));
      known.set(audit, (sources = [folders.get(audit) ?? nothing, singles, about]));
    }
    return sources;
  };
  const ofKinds = new Map([...folders].map(([audit, fields]) => [audit, byKind(fields)]));
  const has = (audit: AuditFolder | null) => {
    const asked = new Map<FieldSpec, boolean>();
    return (spec: FieldSpec): boolean => {
      let answer = asked.get(spec);
      if (answer === undefined) asked.set(spec, (answer = isThere(spec, audit, ofKinds)));
      return answer;
    };
  };
  return [
    { audit: null, ...valuesOf([own], null), has: has(null), ...daysOf(null, ofKinds) },
    ...audits.map((audit, i): Context => {
      const here = valuesOf(of(audit), audit);
      let besides: ReturnType<typeof besideOf> | undefined;
      return {
        audit,
        has: has(audit),
        ...daysOf(audit, ofKinds),
        fields: here.fields,
        at: (spec) => {
          if (spec.beside === null) return here.at(spec);
          if (spec.beside === "held") return heldAt(audit, numbered, here, spec);
          const where = (besides ??= besideOf(audits, i))[spec.beside];
          return valuesOf(of(where), where ?? null).at(spec);
        },
      };
    }),
  ];
}

function valuesOf(
  sources: readonly ByField[],
  audit: AuditFolder | null,
): Pick<Context, "fields" | "at"> {
  return {
    fields: () => new Set(sources.flatMap((s) => [...s.keys()])),
    at: (spec) => {
      const found = inAll(sources, spec.field);
      return isAny(spec) ? found : found.filter((spot) => isMeant(spot, spec, audit));
    },
  };
}

type Fields = readonly (readonly [field: string, spots: readonly Spot[]])[];

/** The fields that have values, by the kind of their record. */
function byKind(fields: ByField): ReadonlyMap<string, Fields> {
  return Map.groupBy(fields, ([field]) => field.slice(0, field.indexOf(".")));
}

/** Whether a field, or any of a kind of record, has a value in the case itself or in an audit. */
function isThere(spec: FieldSpec, audit: AuditFolder | null, folders: Folders): boolean {
  return [null, audit].some((folder) =>
    fieldsMeant(spec, folders.get(folder)).some(([, spots]) =>
      spots.some((spot) => isMeant(spot, spec, audit)),
    ),
  );
}

type Folders = ReadonlyMap<AuditFolder | null, ReadonlyMap<string, Fields>>;

/** The fields of a kind of record that are a field or lie in it; of a kind as a whole, all. */
function fieldsMeant(
  { kind, field: wanted }: FieldSpec,
  kinds: ReadonlyMap<string, Fields> | undefined,
): Fields {
  const fields = kinds?.get(kind) ?? [];
  return wanted === kind ? fields : fields.filter(([field]) => field.startsWith(wanted));
}

/** The days that the spots of some fields tell, in their order. */
function daysIn(fields: Fields, holds: (spot: Spot) => boolean): readonly CivilDate[] {
  return fields
    .flatMap(([, spots]) => spots.filter(holds).flatMap(({ day }) => day ?? []))
    .toSorted();
}

function daysOf(audit: AuditFolder | null, folders: Folders): Days {
  return {
    since: (spec) => {
      const fields = [null, audit].flatMap((folder) => fieldsMeant(spec, folders.get(folder)));
      return daysIn(fields, (spot) => isMeant(spot, spec, audit))[0] ?? null;
    },
    until: (record) => {
      const fields = folders.get(audit)?.get(record.kind) ?? [];
      const isOwn = (spot: Spot) => spot.record === record && spot.schema["ahead"] !== true;
      return daysIn(fields, isOwn).at(-1) ?? null;
    },
  };
}

/** The values of a field in all places; mostly there is one place, or none. */
function inAll(sources: readonly ByField[], field: string): readonly Spot[] {
  let found = none;
  for (const spots of sources) {
    const here = spots.get(field);
    if (here) found = found === none ? here : [...found, ...here];
  }
  return found;
}

const none: readonly Spot[] = [];

/** The values of each folder by their fields; the day of a signature also as one of any role. */
function byFolder(spots: readonly Spot[]): Map<AuditFolder | null, ByField> {
  const folders = new Map<AuditFolder | null, Map<string, Spot[]>>();
  for (const spot of spots) {
    let fields = folders.get(spot.audit);
    if (!fields) folders.set(spot.audit, (fields = new Map()));
    add(fields, spot.field, spot);
    const role = spot.field.indexOf("@");
    if (role !== -1) add(fields, spot.field.slice(0, role + 1), spot);
  }
  return folders;
}

function add(fields: Map<string, Spot[]>, field: string, spot: Spot): void {
  const list = fields.get(field);
  if (list) list.push(spot);
  else fields.set(field, [spot]);
}

/** Those values for which something holds. */
function only(spots: ByField, holds: (spot: Spot) => boolean): ByField {
  const kept = new Map<string, readonly Spot[]>();
  for (const [field, list] of spots) {
    const those = list.every(holds) ? list : list.filter(holds);
    if (those.length > 0) kept.set(field, those);
  }
  return kept;
}

function isAny({ only: wanted, itemOf, items }: FieldSpec): boolean {
  return wanted.length === 0 && itemOf === null && items.length === 0;
}

function isMeant(
  spot: Spot,
  { only: wanted, itemOf, items }: FieldSpec,
  audit: AuditFolder | null,
): boolean {
  if (!wanted.every((one) => saysSo(valueIn(spot.record, one.field), one))) return false;
  if (itemOf === null && items.length === 0) return true;
  const item = itemOfSpot(spot);
  return (
    (itemOf === null || item[itemOf] === nameOf(audit)) &&
    items.every((one) => saysSo(item[one.field], one))
  );
}

/** Whether a field says so, yes and no included. */
function saysSo(said: unknown, { values, orNone }: Condition): boolean {
  if (said === undefined) return orNone;
  return values.some((v) => said === v || (typeof said === "boolean" && String(said) === v));
}

/** The item of the first list on the way to a value; empty where it lies in none. */
export function itemOfSpot(spot: Spot): JsonObject {
  let value: unknown = spot.record.value;
  for (const segment of segmentsOf(spot)) {
    if (Array.isArray(value)) {
      const item: unknown = value[Number(segment)];
      return isObject(item) ? item : {};
    }
    value = isObject(value) ? value[segment] : undefined;
  }
  return {};
}

/** What a field says that stands beside a value, or nearest above it. */
export function saidAround(spot: Spot, field: string): unknown {
  let value: unknown = spot.record.value;
  let said = valueIn(spot.record, field);
  for (const segment of segmentsOf(spot)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isObject(value) ? value[segment] : undefined;
    if (isObject(value) && Object.hasOwn(value, field)) said = value[field];
  }
  return said;
}

/** An audit as records name it: its folder without `audits/`. */
export function nameOf(audit: AuditFolder | null): string | null {
  return audit && audit.id.slice("audits/".length);
}

/** A field of a record itself. */
export function valueIn({ value }: RecordFile, field: string): unknown {
  return isObject(value) ? value[field] : undefined;
}

/** Certificates belong to the audit that they rest on, reports to the one that they name. */
function isAbout(record: RecordFile, audit: AuditFolder): boolean {
  const name = nameOf(audit);
  return valueIn(record, "basis") === name || valueIn(record, "audit") === name;
}

/** The audits that an audit follows by nature. */
function besideOf(audits: readonly AuditFolder[], index: number) {
  const before = audits.slice(0, index);
  const last = (...types: readonly string[]) => before.findLast((a) => types.includes(a.type));
  return {
    stage1: last("stage1"),
    stage2: last("stage2"),
    previous: last("stage2", "surveillance", "recertification"),
  };
}

const firstDays = ["audit-plan.plannedFrom", "task-order.plannedFrom", "task-order.issuedOn"];

/** A field of the certificate that was held before an audit: the last one issued by then. */
function heldAt(
  audit: AuditFolder,
  numbered: ByField,
  here: Pick<Context, "at">,
  spec: FieldSpec,
): readonly Spot[] {
  const start = firstDays
    .flatMap((field) =>
      here.at({ ...spec, beside: null, field, itemOf: null, items: [], only: [] }),
    )
    .find((s) => s.day !== null)?.day;
  if (start === undefined || start === null) return [];
  const issued = (numbered.get("certificate.issuedOn") ?? [])
    .filter((s) => s.day !== null && s.day < start)
    .filter(({ record }) => valueIn(record, "basis") !== nameOf(audit))
    .toSorted((a, b) => (String(a.day) < String(b.day) ? -1 : 1));
  const held = issued.at(-1)?.record;
  return (numbered.get(spec.field) ?? []).filter((s) => s.record === held);
}
