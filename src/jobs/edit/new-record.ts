import {
  isObject,
  type Json,
  type JsonObject,
  pointerOf,
  pointerSegments,
} from "../../model/base/json.js";
import type { AuditFolder, CaseDocument } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Schema } from "../../model/procedure/schema.js";
import { blankRecord } from "../setup/blank-record.js";
import { beginningsOf } from "./beginnings.js";
import { isDemanded } from "./demanded.js";
import { isListed } from "./found-values.js";
import type { Receiving } from "./receiving.js";
import type { RecordPlace } from "./record-place.js";
import { sourcesOf } from "./sources.js";
import { type SpelledOut, spelledOutIn } from "./topics.js";
import { statements, unstatedClauses } from "./unstated.js";

/** A record that is to be made. */
export interface RecordWanted {
  readonly kind: string;
  /** The audit's folder, with or without `audits/`; null for the folder itself. */
  readonly audit: string | null;
  readonly instance: string | null;
}

/** Where a new record lies, below its folder; one of a numbered kind gets the next number. */
export function pathOfNew(
  { kind, audit, instance }: RecordWanted,
  document: CaseDocument,
  { records }: Pick<Procedure, "records">,
): string {
  const id = audit === null || audit === "" ? null : `audits/${audit.replace(/^audits\//, "")}`;
  const below = id === null ? "" : `${id}/`;
  if (instance !== null && instance !== "") return `${below}${kind}-${instance}.json`;
  if (records.get(kind)?.plural === undefined) return `${below}${kind}.json`;
  const own = id === null ? document : document.audits.find((a) => a.id === id);
  const numbers = (own?.records ?? [])
    .filter((r) => r.kind === kind)
    .map((r) => Number(r.instance) || 0);
  return `${below}${kind}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}.json`;
}

/**
 * What a new record begins with: its required fields, empty; for a plan, what the cycle before had;
 * and what stands elsewhere already; for statements, a row for each clause that waits for one.
 */
export function newValue(receiving: Receiving, outcomes: readonly Outcome[]): JsonObject {
  const { document, procedure, place } = receiving;
  const { kind, instance } = place;
  const schema = procedure.records.get(kind)?.schema ?? {};
  const { signatures: _nobodyHasSigned, ...blank } = withoutNothing(blankRecord(schema));
  if (kind === "personnel") return { ...blank, id: instance };
  const unstated = kind === statements ? unstatedClauses(outcomes) : [];
  if (unstated.length > 0) return { ...blank, statements: unstated.map((clause) => ({ clause })) };
  const begun = [
    ...spelledOutIn(procedure, place)
      .filter(({ list }) => isDemanded(schema, list))
      .flatMap(rowsOf),
    // What the audit before had is put right by what was ordered for this one.
    ...beginningsOf(receiving).filter(({ isOffered }) => !isOffered),
    ...sourcesOf(receiving).filter(({ isCompared }) => isCompared),
  ];
  return begun.reduce<JsonObject>(
    (record, { pointer, value: taken }) => withValue(record, pointerSegments(pointer), taken),
    { ...blank, ...cycleBefore(document, place, schema) },
  );
}

/** A row for each item that a clause lists, where each has more to say. */
function rowsOf({ list, hasRows, always }: SpelledOut) {
  if (!hasRows || always.length === 0) return [];
  return [{ pointer: pointerOf(list), value: always.map((item) => ({ item })) }];
}

/** What nobody has said yet stands in no record: a blank one has null, or an empty text. */
function withoutNothing(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      if (held === null || held === "") return [];
      if (Array.isArray(held)) {
        const items = held as readonly Json[];
        return [[name, items.map((item) => (isObject(item) ? withoutNothing(item) : item))]];
      }
      return [[name, isObject(held) ? withoutNothing(held) : held]];
    }),
  );
}

/** A value put into its place; what is missing on the way is made. */
function withValue(record: JsonObject, segments: readonly string[], value: Json): JsonObject {
  const [name = "", ...rest] = segments;
  const held = Object.hasOwn(record, name) ? record[name] : undefined;
  const inner =
    rest.length === 0 ? withHeld(value, held) : withValue(isObject(held) ? held : {}, rest, value);
  return { ...record, [name]: inner };
}

/** Rows keep what was known of those that are called the same in their first member. */
function withHeld(value: Json, held: Json | undefined): Json {
  if (!isListed(value) || !isListed(held)) return value;
  return value.map((row) => {
    if (!isObject(row)) return row;
    const [key = ""] = Object.keys(row);
    const same = held.find((other) => isObject(other) && other[key] === row[key]);
    return isObject(same) ? { ...same, ...row } : row;
  });
}

/**
 * What the last audit's record of a kind had, where the kind is a plan (it names days that lie
 * ahead): team, sites, criteria. Days, signatures, attachments and answers are of that audit alone.
 */
function cycleBefore({ audits }: CaseDocument, place: RecordPlace, schema: Schema): JsonObject {
  const properties = Object.entries(schema.properties ?? {});
  if (place.audit === null || !properties.some(([, s]) => s["ahead"] === true)) return {};
  const before = lastLike(audits, place.audit, place);
  if (!before) return {};
  return Object.fromEntries(
    properties.flatMap(([name, property]) => {
      const held = Object.hasOwn(before, name) ? before[name] : undefined;
      const kept = held === undefined ? undefined : timeless(held, property);
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

/** The same record of the last audit before: of one of the same type, else of any. */
function lastLike(
  audits: readonly AuditFolder[],
  own: AuditFolder,
  place: RecordPlace,
): JsonObject | null {
  const before = audits.filter((a) => a.number < own.number).toReversed();
  const found = [...before.filter((a) => a.type === own.type), ...before]
    .flatMap((a) => a.records.filter((r) => namedKind(r) === namedKind(place)))
    .find((r) => isObject(r.value));
  return found && isObject(found.value) ? found.value : null;
}

const ofItsTime: ReadonlySet<string> = new Set([
  "date",
  "time",
  "moment",
  "dateOrLongTerm",
  "evidence",
  "signature",
  "signatures",
]);

/** A value without what belongs to its time: undefined where nothing is left. */
function timeless(value: Json, schema: Schema): Json | undefined {
  if (ofItsTime.has(schema.definition ?? "") || schema.type === "boolean") return undefined;
  if (Array.isArray(value)) {
    const { items } = schema;
    // A schedule is of its days.
    if (!items || Object.values(items.properties ?? {}).some((s) => s.definition === "date")) {
      return undefined;
    }
    return (value as readonly Json[]).flatMap((item) => timeless(item, items) ?? []);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const kept = timeless(held, schema.properties?.[name] ?? {});
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}
