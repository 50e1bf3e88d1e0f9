import type { Condition, FieldSpec } from "../../check/coherence/field-spec.js";
import { isObject, type Json, pointerOf } from "../../model/base/json.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import type { Receiving } from "./receiving.js";

/** A value of a record of the case, and where it stands. */
export interface FoundValue {
  readonly record: RecordFile;
  /** Pointer of the value, or of the first list that it lies in. */
  readonly list: string;
  readonly value: Json;
  /** The item of the first list that it lies in; null where it lies in none. */
  readonly item: Json | null;
}

interface Folder {
  readonly audit: AuditFolder | null;
  readonly records: readonly RecordFile[];
}

/** Where values for a record are looked for, the nearest first. */
export function placesFor(
  { document, place }: Pick<Receiving, "document" | "place">,
  beside: FieldSpec["beside"],
): Folder[] {
  const own: Folder = { audit: null, records: document.records };
  const folders = document.audits.map((audit) => ({ audit, records: audit.records }));
  const { audit } = place;
  if (beside !== null) {
    const isBefore = (other: AuditFolder) => audit === null || other.number < audit.number;
    const types = besides[beside];
    const found = folders.findLast(
      (f) => isBefore(f.audit) && (types as readonly string[]).includes(f.audit.type),
    );
    return found ? [found] : [];
  }
  if (audit === null) return [own, ...folders.toReversed()];
  return [...folders.filter((f) => f.audit.id === audit.id), own];
}

const besides = {
  stage1: ["stage1"],
  stage2: ["stage2"],
  previous: ["stage2", "surveillance", "recertification"],
  held: [],
} as const;

interface Wanted {
  /** What the items of the first list say. */
  readonly conditions: readonly Condition[];
  /** A list that is not empty in them; null for any. */
  readonly having: string | null;
}

/** The values that steps such as `team[]`, `person` lead to. */
export function foundIn(
  record: RecordFile,
  steps: readonly string[],
  wanted: Wanted,
): FoundValue[] {
  if (!isObject(record.value)) return [];
  const walk = (value: Json, at: number, way: Way): FoundValue[] => {
    const step = steps[at];
    if (step === undefined) {
      return isSaid(value)
        ? [{ record, value, list: pointerOf(way.list ?? way.path), item: way.item }]
        : [];
    }
    const name = step.replace(/\[\]$/, "");
    const held = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (held === undefined) return [];
    const path = [...way.path, name];
    if (name === step) return walk(held, at + 1, { ...way, path });
    const items = isListed(held) ? held : [];
    return items
      .filter((item) => way.list !== null || isWanted(item, wanted))
      .flatMap((item) =>
        walk(item, at + 1, { path, list: way.list ?? path, item: way.item ?? item }),
      );
  };
  return walk(record.value, 0, { path: [], list: null, item: null });
}

interface Way {
  readonly path: readonly string[];
  readonly list: readonly string[] | null;
  readonly item: Json | null;
}

/** Whether a value is a list of values. */
export function isListed(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isSaid(value: Json): boolean {
  return value !== "" && value !== null && !(isListed(value) && value.length === 0);
}

function isWanted(item: Json, { conditions, having }: Wanted): boolean {
  const members = isObject(item) ? item : {};
  const list = having === null ? undefined : members[having];
  if (having !== null && !(isListed(list) && list.length > 0)) return false;
  return conditions.every(({ field, values }) => values.includes(String(members[field])));
}
