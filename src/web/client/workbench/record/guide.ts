// What a form holds, for those who look for something in it: every field by its name, what is still
// to be filled in, and its parts.
import { isObject, pointerTo, type Json } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { FindingView, FormField } from "../../../workbench/api.js";
import { concernOf } from "./notes.js";
import { groupsOf, isSection, isTable, shownColumns, shownFields } from "./shown-fields.js";

/** A field in a form, by where it stands. */
interface FieldPlace {
  readonly pointer: string;
  /** What it is called, from the outermost part in: "Audit team 2", "Name". */
  readonly labels: readonly Bilingual[];
  /** Demanded, and nothing stands there. */
  readonly isOpen: boolean;
}

interface Inside {
  readonly pointer: string;
  readonly labels: readonly Bilingual[];
}
const nothing: ReadonlySet<string> = new Set();

/** Every field of a form once for each row in which it stands, in the order of the form. */
export function placesIn(form: FormField, value: Json): FieldPlace[] {
  return fieldsIn(form.fields, value, { pointer: "", labels: [] });
}

/**
 * The same for those who look for a field by its name: of a table each column once, of a list
 * without rows the list.
 */
export function placesByName(form: FormField, value: Json): FieldPlace[] {
  const tables = new Set<string>();
  const walk = (fields: readonly FormField[], held: Json | undefined, pointer: string) => {
    for (const field of fields) {
      const at = pointerTo(pointer, field.name);
      const own = isObject(held) ? held[field.name] : undefined;
      if (field.type === "object") walk(field.fields, own, at);
      if (field.item?.type !== "object" || !Array.isArray(own)) continue;
      const rows = own as readonly Json[];
      const { shown } = shownColumns(field.item, { rows, pointer: at }, nothing);
      if (isTable(field.item, shown)) tables.add(at);
      else for (const [i, row] of rows.entries()) walk(field.item.fields, row, pointerTo(at, i));
    }
  };
  walk(form.fields, value, "");
  const inLaterRow = /^(.*)\/[1-9]\d*\/[^/]+$/;
  return placesIn(form, value).filter(
    ({ pointer }) => !tables.has(inLaterRow.exec(pointer)?.[1] ?? ""),
  );
}

function fieldsIn(
  fields: readonly FormField[],
  held: Json | undefined,
  { pointer, labels }: Inside,
): FieldPlace[] {
  return fields.flatMap((field) => {
    const at = pointerTo(pointer, field.name);
    const value = isObject(held) ? held[field.name] : undefined;
    const own = { pointer: at, labels: [...labels, field.label] };
    const place = { ...own, isOpen: field.required && value === undefined };
    if (field.type === "object") return [place, ...withinObject(field, value, own)];
    const { item } = field;
    if (item?.type !== "object" || !Array.isArray(value)) return [place];
    const rows = (value as readonly Json[]).flatMap((row, i) =>
      fieldsIn(item.fields, row, {
        pointer: pointerTo(at, i),
        labels: [...labels, numbered(field.label, i + 1)],
      }),
    );
    return [place, ...rows];
  });
}

/** What an object lacks counts where it is demanded or somebody has begun it. */
function withinObject(field: FormField, value: Json | undefined, own: Inside): FieldPlace[] {
  const inside = fieldsIn(field.fields, value, own);
  const counts = field.required || value !== undefined;
  return counts ? inside : inside.map((place) => ({ ...place, isOpen: false }));
}

function numbered({ zh, en }: Bilingual, n: number): Bilingual {
  return { zh: `${zh} ${n}`, en: `${en} ${n}` };
}

/** A place that needs somebody: nothing stands there, or a finding does. */
export interface NeededPlace extends FieldPlace {
  /** Null where it is merely not filled in. */
  readonly finding: FindingView | null;
}

/**
 * Where something is to be filled in or mended, in the order of the form: the innermost fields
 * alone, since a part that lacks all of its fields is named by each of them.
 */
export function neededIn(
  places: readonly FieldPlace[],
  findings: ReadonlyMap<string, readonly FindingView[]>,
): NeededPlace[] {
  const needed = places.flatMap((place): NeededPlace[] => {
    const finding = findings
      .get(place.pointer)
      ?.find((f) => ["error", "warning"].includes(concernOf([f]) ?? ""));
    return place.isOpen || finding ? [{ ...place, finding: finding ?? null }] : [];
  });
  return needed.filter(
    ({ pointer, isOpen }) =>
      !isOpen || !needed.some((n) => n.isOpen && n.pointer.startsWith(`${pointer}/`)),
  );
}

/** A part of a form: a table, an object, or plain fields beside one another. */
export interface Part {
  /** Of its first field. */
  readonly pointer: string;
  /** Null for the plain fields with which a form begins. */
  readonly label: Bilingual | null;
  /** Whether it is called by its first field alone. */
  readonly isMixed: boolean;
  /** Of a list. */
  readonly rows: number | null;
  /** Of the others: fields in which something stands. */
  readonly filled: number;
  /** Places in it that need somebody. */
  readonly lacking: number;
}

/** The parts of a form, as they are drawn. */
export function partsOf(
  form: FormField,
  value: Json,
  {
    needed,
    wanted,
  }: { readonly needed: readonly FieldPlace[]; readonly wanted: ReadonlySet<string> },
): Part[] {
  const members = isObject(value) ? value : {};
  const { shown } = shownFields(form.fields, { value: members, pointer: "" }, wanted);
  return groupsOf(shown).map((group, i) => {
    const [first] = group as [FormField];
    const own = members[first.name];
    const pointers = group.map(({ name }) => pointerTo("", name));
    const inside = isSection(first) && isObject(own) ? Object.keys(own).length : 0;
    return {
      pointer: pointerTo("", first.name),
      label: i === 0 && !isSection(first) ? null : first.label,
      isMixed: group.length > 1,
      rows: isSection(first) && first.type === "list" ? lengthOf(own) : null,
      filled: isSection(first)
        ? inside
        : group.filter(({ name }) => members[name] !== undefined).length,
      lacking: needed.filter((n) =>
        pointers.some((p) => n.pointer === p || n.pointer.startsWith(`${p}/`)),
      ).length,
    };
  });
}

function lengthOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}
