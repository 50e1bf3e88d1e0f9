import { existsSync, readFileSync } from "node:fs";
import { characterFaults } from "../../model/base/characters.js";
import { UserError } from "../../model/base/errors.js";
import {
  isObject,
  type Json,
  pointerOf,
  pointerSegments,
  pointerTo,
} from "../../model/base/json.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { parseRecord } from "../../read/record-file.js";
import { cellText, type ReadSheet, readWorkbook } from "../../workbook/read-workbook.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseOlderFormat } from "../../workspace/record-format.js";
import type { Workspace } from "../../workspace/workspace.js";
import { errors, words } from "./import-records.words.js";
import { type CellFault, type Draft, type Drafting, readRows } from "./record-drafts.js";
import { namesOf } from "./record-sheets.js";
import { type SheetPlan, sheetPlans } from "./sheet-plan.js";

/** What became of an import. */
export interface ImportRun {
  readonly faults: readonly CellFault[];
  /** Cells that were read otherwise than they stand. */
  readonly notes: readonly CellFault[];
  /** Files that were written. */
  readonly written: readonly string[];
  /** Files that hold the same already. */
  readonly unchanged: readonly string[];
}

/** A record as a workbook has it, and how it lies to what is there. */
export interface ReadRecord {
  readonly file: string;
  readonly kind: string;
  readonly text: string;
  readonly what: "new" | "changed" | "same";
}
/** What a workbook says, with what is wrong with it; nothing is written. */
export interface ReadRecords {
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellFault[];
  readonly records: readonly (ReadRecord & { readonly at: string })[];
}

/** Reads a filled workbook into records, each at the file that it belongs into. */
export async function readRecords(
  workspace: Workspace,
  procedureId: string,
  bytes: Uint8Array,
): Promise<ReadRecords> {
  refuseOlderFormat(workspace.config, workspace.tree);
  const compiled = workspace.procedures.get(procedureId);
  if (!compiled) {
    throw new UserError(
      "usage",
      errors.noProcedure({ id: procedureId }),
      errors.knownProcedures({ ids: workspace.procedures.ids.join(" ") }),
    );
  }
  const {
    drafts: byFile,
    faults,
    notes,
  } = draftsOf(workspace, compiled, await readWorkbook(bytes));
  const drafts = [...byFile.values()];
  // A cell with a fault of its own is not missing, too.
  const told = new Set(faults.map((f) => f.cell));
  for (const draft of drafts) {
    const more = [...shapeFaults(compiled, draft), ...textFaults(draft.value, "", draft)];
    faults.push(...more.filter((f) => !told.has(f.cell)));
  }
  const records = drafts.map((draft) => ({
    file: draft.file,
    kind: draft.plan.record.kind,
    text: `${JSON.stringify(draft.value, null, 2)}\n`,
    what: whatOf(draft),
    at: draft.at,
  }));
  return { faults, notes, records };
}

function whatOf(draft: Draft): ReadRecord["what"] {
  if (!existsSync(draft.file)) return "new";
  return sameAlready(draft) ? "same" : "changed";
}

/**
 * Writes what a filled workbook says. With a single fault nothing is written; a record that is
 * there and differs is only replaced when asked for.
 */
export async function importRecords(
  workspace: Workspace,
  procedureId: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<ImportRun> {
  const { faults, notes, records } = await readRecords(workspace, procedureId, bytes);
  const differing = overwrite ? [] : records.filter(({ what }) => what === "changed");
  const all = [
    ...faults,
    ...differing.map(({ file, at }) => ({ cell: at, message: words.differs({ file }) })),
  ];
  if (all.length > 0) return { faults: all, notes, written: [], unchanged: [] };
  const toWrite = records.filter(({ what }) => what !== "same");
  for (const { file, text } of toWrite) await writeAtomically(file, text);
  const unchanged = records.filter(({ what }) => what === "same");
  return { faults: all, notes, written: filesOf(toWrite), unchanged: filesOf(unchanged) };
}

function filesOf(records: readonly Pick<ReadRecord, "file">[]): string[] {
  return records.map(({ file }) => file);
}

function draftsOf(
  { config }: Workspace,
  { procedure }: CompiledProcedure,
  sheets: readonly ReadSheet[],
): Drafting {
  const drafting: Drafting = {
    folder: config.records,
    procedure: procedure.id,
    drafts: new Map(),
    faults: [],
    notes: [],
  };
  const plans = new Map(
    sheetPlans(procedure, [...procedure.records.keys()]).map((p) => [
      firstWord(namesOf(p)[0] ?? ""),
      p,
    ]),
  );
  const planned: { readonly sheet: ReadSheet; readonly plan: SheetPlan }[] = [];
  for (const sheet of sheets) {
    const plan = plans.get(firstWord(cellText(sheet.rows[1]?.[0] ?? null)));
    if (plan) planned.push({ sheet, plan });
    else if (sheet.name !== "lists") {
      drafting.faults.push({ cell: `${sheet.name}!A2`, message: words.unknownSheet() });
    }
  }
  // Records first, then the lists inside them, the outer before the inner.
  planned.sort((a, b) => a.plan.list.length - b.plan.list.length);
  for (const { sheet, plan } of planned) readRows(drafting, sheet, plan);
  return drafting;
}

function firstWord(text: string): string {
  return text.split(" ")[0] ?? "";
}

/** The faults of a record's shape, each at the cell where its value stands or should stand. */
function shapeFaults(compiled: CompiledProcedure, draft: Draft): CellFault[] {
  return (compiled.shape(draft.plan.record.kind, draft.value) ?? []).map((f) => ({
    cell: cellOf(f.pointer, draft),
    message: f.message,
  }));
}

/** Characters in names, numbers and addresses that cannot be seen or were lost. */
function textFaults(value: Json, pointer: string, draft: Draft): CellFault[] {
  if (typeof value === "string") {
    return characterFaults(value)
      .filter((f) => f.severity === "error")
      .map(({ message }) => ({ cell: cellOf(pointer, draft), message }));
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textFaults(inner as Json, pointerTo(pointer, key), draft),
  );
}

function cellOf(pointer: string, { cells, at }: Draft): string {
  const segments = pointerSegments(pointer);
  for (let n = segments.length; n > 0; n -= 1) {
    const cell = cells.get(pointerOf(segments.slice(0, n)));
    if (cell !== undefined) return cell;
  }
  return at;
}

function sameAlready({ file, value }: Draft): boolean {
  if (!existsSync(file)) return false;
  const { value: old } = parseRecord(readFileSync(file), file, { kind: "", instance: "" });
  return isObject(old) && sorted(old) === sorted(value);
}

/** JSON that does not depend on the order of keys. */
function sorted(value: Json): string {
  return JSON.stringify(value, (_, v: unknown) =>
    isObject(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v,
  );
}
