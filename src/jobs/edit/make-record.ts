import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pretty,
} from "../../model/base/json.js";
import type { AuditFolder, CaseDocument } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Schema } from "../../model/procedure/schema.js";
import type { CaseAddress } from "../../read/case-source.js";
import { refuseLinked } from "../../workspace/within.js";
import { blankRecord } from "../setup/blank-record.js";
import { newCase } from "../setup/new-records.js";
import { commitMessage } from "./commit-message.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { faults, words } from "./make-record.words.js";
import { placeIn, type RecordPlace } from "./record-place.js";
import { sourcesOf } from "./sources.js";

/** A record that is to be made. */
export interface RecordWanted {
  readonly kind: string;
  /** The audit's folder, with or without `audits/`; null for the case itself. */
  readonly audit: string | null;
  readonly instance: string | null;
}
export interface MadeRecord {
  readonly path: string;
  readonly commit: string | null;
  readonly message: string;
}

/**
 * Makes a record with what stands elsewhere already and, for a plan, with what the cycle before
 * had; one commit.
 */
export async function makeRecord(
  desk: EditDesk,
  address: CaseAddress,
  { kind, audit, instance, ...saver }: RecordWanted & Saver,
): Promise<MadeRecord> {
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    const { procedure } = desk.procedure(address.procedure);
    const folder =
      audit === null || audit === "" ? "" : `audits/${audit.replace(/^audits\//, "")}/`;
    const path = `${folder}${nameOf({ kind, instance, folder }, document, desk)}.json`;
    const place = placeIn(document, path, procedure);
    if (place.record) throw new UserError("usage", faults.exists({ path }), faults.openIt());
    refuseLinked(desk.workspace.config.records, join(document.id, path));
    const about = { desk, document, procedure, place };
    const schema = procedure.records.get(kind)?.schema ?? {};
    const value = sourcesOf(about).reduce<JsonObject>(
      (record, { pointer, value: taken }) => withValue(record, pointerSegments(pointer), taken),
      { ...blankRecord(schema), ...cycleBefore(document, place, schema) },
    );
    const text = pretty(value);
    const message = commitMessage(about, { before: null, after: text }, saver.language);
    const whole = join(document.folder, path);
    const commit = await committing.put(whole, text, { message, isNew: true });
    return { path, commit, message };
  });
}

/** Begins a case: its folder with case and application, one commit. */
export async function makeCase(
  desk: EditDesk,
  { procedure, name, ...saver }: { readonly procedure: string; readonly name: string } & Saver,
): Promise<MadeRecord> {
  return writing(desk, saver, async (committing) => {
    const message = words.caseMade({ name })[saver.language];
    const folder = join(desk.workspace.config.records, procedure, name);
    const files = ["case.json", "application.json"].map((file) => join(folder, file));
    const commit = await committing.around(files, { message, isNew: true }, async () => {
      await newCase(desk.workspace, procedure, name);
    });
    return { path: "application.json", commit, message };
  });
}

function nameOf(
  { kind, instance, folder }: { kind: string; instance: string | null; folder: string },
  { records, audits }: CaseDocument,
  desk: EditDesk,
): string {
  const schema = desk.workspace.procedures
    .all()
    .map((p) => p.procedure.records.get(kind))
    .find((s) => s !== undefined);
  if (instance !== null && instance !== "") return `${kind}-${instance}`;
  if (!schema?.plural) return kind;
  const own = folder === "" ? records : audits.find((a) => `${a.id}/` === folder)?.records;
  const numbers = (own ?? []).filter((r) => r.kind === kind).map((r) => Number(r.instance) || 0);
  return `${kind}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** A value put into its place; what is missing on the way is made. */
function withValue(record: JsonObject, segments: readonly string[], value: Json): JsonObject {
  const [name = "", ...rest] = segments;
  const held = Object.hasOwn(record, name) ? record[name] : undefined;
  const inner = rest.length === 0 ? value : withValue(isObject(held) ? held : {}, rest, value);
  return { ...record, [name]: inner };
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
