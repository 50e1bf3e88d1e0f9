import { join } from "node:path";
import { type Json, pointerOf } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { cellText, type FoundCell, type ReadSheet } from "../../workbook/read-workbook.js";
import { letter } from "../../workbook/workbook.js";
import { valueOf } from "./cell-values.js";
import { words as cellWords } from "./cell-values.words.js";
import { words } from "./record-drafts.words.js";
import { type Column, keyForms, keyLabels, type SheetPlan } from "./sheet-plan.js";

/** One thing wrong in a workbook, with its cell: the sheet, an exclamation mark, `C5`. */
export interface CellFault {
  readonly cell: string;
  readonly message: Bilingual;
}
/** A record as a workbook has it. */
export interface Draft {
  readonly plan: SheetPlan;
  readonly file: string;
  readonly value: Record<string, Json>;
  /** Where each value stands or should stand, by its pointer. */
  readonly cells: Map<string, string>;
  /** The start of its row. */
  readonly at: string;
}
/** The records that a workbook is read into, and what is wrong with it. */
export interface Drafting {
  /** The records folder. */
  readonly folder: string;
  readonly procedure: string;
  /** By their files. */
  readonly drafts: Map<string, Draft>;
  readonly faults: CellFault[];
  /** What was read otherwise than it stands. */
  readonly notes: CellFault[];
}

/** The columns of a sheet, by the names in its second line. */
interface Columns {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, Column>;
}
/** One row of a sheet, asked by the names of its columns. */
interface Row {
  /** `C5` of its sheet. */
  at(name: string): string;
  text(name: string): string;
  cell(index: number): FoundCell;
  /** Its first cell. */
  readonly start: string;
}

/**
 * Reads the rows of a sheet into drafts: of a record one each, of a list inside records one for
 * each item.
 */
export function readRows(drafting: Drafting, sheet: ReadSheet, plan: SheetPlan): void {
  const columns = columnsOf(sheet, plan);
  const missing = missingKeys(sheet, plan, columns);
  drafting.faults.push(...missing, ...columnFaults(sheet, plan, columns));
  // Whose they are, nobody can say of the rows.
  if (missing.length > 0) return;
  for (const [index, cells] of sheet.rows.entries()) {
    if (index < 2 || cells.every((c) => cellText(c).trim() === "")) continue;
    const row = rowOf(sheet.name, index, cells, columns.names);
    const file = fileOf(drafting, plan, row);
    if (file === null) continue;
    if (plan.list.length === 0) readRecord(drafting, { plan, columns, row, file });
    else readItem(drafting, { plan, columns, row, file });
  }
}

function columnsOf(sheet: ReadSheet, plan: SheetPlan): Columns {
  const names = (sheet.rows[1] ?? []).map((cell, i) => {
    const text = cellText(cell);
    return i === 0 ? (text.split(" ")[1] ?? "") : text;
  });
  return { names, byName: new Map(plan.columns.map((c) => [c.path.join("."), c])) };
}

/** The columns by which a row says which record it belongs to: all of them, else no row counts. */
function missingKeys(sheet: ReadSheet, { keys }: SheetPlan, { names }: Columns): CellFault[] {
  return (keys.length > 0 ? keys : ["id"])
    .filter((name) => !names.includes(name))
    .map((name) => ({
      cell: `${sheet.name}!A2`,
      message: words.missingKey({ name, label: keyLabels[name] ?? keyLabels["@id"] ?? "" }),
    }));
}

/** Columns that nobody knows, that stand twice, or that hold something without a name. */
function columnFaults(sheet: ReadSheet, plan: SheetPlan, { names, byName }: Columns): CellFault[] {
  const at = (index: number) => `${sheet.name}!${letter(index)}2`;
  const ofNames = names.flatMap((name, i): CellFault[] => {
    const first = names.indexOf(name);
    if (name === "" || (first === i && (byName.has(name) || plan.keys.includes(name)))) return [];
    const message =
      first < i ? words.twiceColumn({ name, cell: at(first) }) : words.unknownColumn({ name });
    return [{ cell: at(i), message }];
  });
  const unnamed = [...filledColumns(sheet)].filter((i) => (names[i] ?? "") === "");
  return [...ofNames, ...unnamed.map((i) => ({ cell: at(i), message: words.unnamedColumn() }))];
}

/** The columns in which a row below the two lines of names holds something. */
function filledColumns({ rows }: ReadSheet): Set<number> {
  const filled = new Set<number>();
  for (const row of rows.slice(2)) {
    for (const [i, cell] of row.entries()) if (cellText(cell).trim() !== "") filled.add(i);
  }
  return filled;
}

function rowOf(
  sheet: string,
  index: number,
  cells: readonly FoundCell[],
  names: readonly string[],
): Row {
  return {
    start: `${sheet}!A${index + 1}`,
    at: (name) => `${sheet}!${letter(Math.max(0, names.indexOf(name)))}${index + 1}`,
    text: (name) => {
      const i = names.indexOf(name);
      return i === -1 ? "" : cellText(cells[i] ?? null).trim();
    },
    cell: (i) => cells[i] ?? null,
  };
}

/** A row with its place: the record's file and the plan of its sheet. */
interface PlacedRow {
  readonly plan: SheetPlan;
  readonly columns: Columns;
  readonly row: Row;
  readonly file: string;
}

function readRecord(drafting: Drafting, { plan, columns, row, file }: PlacedRow): void {
  const { drafts, faults } = drafting;
  if (drafts.has(file)) {
    faults.push({ cell: row.at(plan.keys[0] ?? ""), message: words.twice() });
    return;
  }
  const draft: Draft = { plan, file, value: {}, cells: new Map(), at: row.start };
  drafts.set(file, draft);
  fill(drafting, { ...draft, item: draft.value, pointer: "" }, columns, row);
}

function readItem(drafting: Drafting, { plan, columns, row, file }: PlacedRow): void {
  const { drafts, faults } = drafting;
  const number = row.text("@row");
  const draft = drafts.get(file);
  const place = draft && placeFor(draft.value, plan.list, number);
  if (draft && place) fill(drafting, { ...draft, ...place }, columns, row);
  else {
    const message = draft ? words.rowNumber({ row: number }) : words.noOwner({ file });
    faults.push({ cell: row.at("@row"), message });
  }
}

/** An object of a draft, and where in the record it stands. */
interface Place {
  readonly item: Record<string, Json>;
  readonly pointer: string;
}

/**
 * Puts a row's cells into its object, and notes where each value stands, also those that are not
 * there.
 */
function fill(
  { faults, notes }: Drafting,
  { cells, item, pointer }: Draft & Place,
  { names, byName }: Columns,
  row: Row,
): void {
  names.forEach((name, i) => {
    const column = byName.get(name);
    if (!column) return;
    for (let depth = 1; depth <= column.path.length; depth += 1) {
      const at = `${pointer}${pointerOf(column.path.slice(0, depth))}`;
      if (!cells.has(at)) cells.set(at, row.at(name));
    }
    const found = row.cell(i);
    const said = valueOf(column, found);
    if ("fault" in said) faults.push({ cell: row.at(name), message: said.fault });
    if ("fault" in said || said.value === undefined) return;
    if (typeof found === "string" && found !== found.trim()) {
      notes.push({ cell: row.at(name), message: cellWords.blanks() });
    }
    const { value } = said;
    const owner = column.path
      .slice(0, -1)
      .reduce<Record<string, Json>>((at, key) => (at[key] ??= {}) as Record<string, Json>, item);
    owner[column.path.at(-1) ?? ""] = value;
  });
}

/** The item that a row number names, made when it is the next of its list. */
function placeFor(value: Record<string, Json>, list: readonly string[], row: string): Place | null {
  const numbers = row.split(".").map(Number);
  let at: Json = value;
  const pointer: (string | number)[] = [];
  for (const [i, name] of list.entries()) {
    if (name === "*") {
      const n = numbers.shift();
      const items = at as Json[];
      if (n === undefined || !Number.isInteger(n) || n < 1 || n > items.length + 1) return null;
      at = items[n - 1] ??= {};
      pointer.push(n - 1);
    } else {
      const owner = at as Record<string, Json>;
      at = owner[name] ??= list[i + 1] === "*" ? [] : {};
      pointer.push(name);
    }
  }
  return numbers.length === 0
    ? { item: at as Record<string, Json>, pointer: pointerOf(pointer) }
    : null;
}

/** The file of the record that a row belongs to; null where its keys do not say. */
function fileOf(drafting: Drafting, plan: SheetPlan, row: Row): string | null {
  const { folder, procedure, faults } = drafting;
  const { record, keys } = plan;
  if (record.level === "personnel") {
    const id = row.text("@id") || row.text("id");
    if (/^[A-Z]{1,4}-\d{3,6}$/.test(id)) return join(folder, "personnel", `${id}.json`);
    const cell = row.at(keys.includes("@id") ? "@id" : "id");
    const message =
      id === "" ? words.emptyKey({ label: keyLabels["@id"] ?? "" }) : words.personId({ id });
    faults.push({ cell, message });
    return null;
  }
  const wrong = keyForms(record).find(({ key, form, isRequired }) => {
    const text = row.text(key);
    return keys.includes(key) && (text === "" ? isRequired : !form.test(text));
  });
  if (wrong) {
    const text = row.text(wrong.key);
    const label = keyLabels[wrong.key] ?? wrong.key;
    const message = text === "" ? words.emptyKey({ label }) : wrong.refusal(text);
    faults.push({ cell: row.at(wrong.key), message });
    return null;
  }
  const [audit, instance] = [row.text("@audit"), row.text("@instance")];
  return join(
    folder,
    procedure,
    row.text("@case"),
    ...(audit ? ["audits", audit] : []),
    `${record.kind}${instance ? `-${instance}` : ""}.json`,
  );
}
