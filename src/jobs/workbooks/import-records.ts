import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerOf,
  pointerSegments,
} from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { parseRecord } from "../../read/record-file.js";
import { type Cell, letter, type ReadSheet, readWorkbook } from "../../workbook/workbook.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { fromCell, namesOf } from "./record-sheets.js";
import { keyLabels, type SheetPlan, sheetPlans } from "./sheet-plan.js";

/** One thing wrong in a workbook, with its cell. */
export interface CellFault {
  /** `申请书!C5`. */
  readonly cell: string;
  readonly message: Bilingual;
}
export interface ImportRun {
  readonly faults: readonly CellFault[];
  /** Files that were written. */
  readonly written: readonly string[];
  /** Files that hold the same already. */
  readonly unchanged: readonly string[];
}

interface Draft {
  readonly plan: SheetPlan;
  readonly file: string;
  value: Record<string, Json>;
  readonly cells: Map<string, string>;
  readonly at: string;
}

/** Reads a filled workbook into records. With a single fault nothing is written; a record that is there and differs is only replaced when asked for. */
export async function importRecords(
  workspace: Workspace,
  procedureId: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<ImportRun> {
  const compiled = workspace.procedures.get(procedureId);
  if (!compiled) {
    throw new UserError(
      "usage",
      `没有认证规则“${procedureId}” · there is no procedure "${procedureId}"`,
      `可用 · known: ${workspace.procedures.ids.join(" ")}`,
    );
  }
  const faults: CellFault[] = [];
  const drafts = await draftsOf(workspace, compiled, bytes, faults);
  for (const d of drafts) faults.push(...shapeFaults(compiled, d));
  const unchanged = drafts.filter((d) => sameAlready(d));
  const toWrite = drafts.filter((d) => !unchanged.includes(d));
  if (!overwrite) {
    for (const d of toWrite) {
      if (existsSync(d.file)) {
        faults.push({
          cell: d.at,
          message: {
            zh: `${d.file} 已经存在，内容不同；要替换请加 --overwrite`,
            en: `${d.file} is there and differs; add --overwrite to replace it`,
          },
        });
      }
    }
  }
  if (faults.length > 0) return { faults, written: [], unchanged: [] };
  for (const d of toWrite) await writeAtomically(d.file, `${JSON.stringify(d.value, null, 2)}\n`);
  return { faults, written: toWrite.map((d) => d.file), unchanged: unchanged.map((d) => d.file) };
}

async function draftsOf(
  workspace: Workspace,
  { procedure }: CompiledProcedure,
  bytes: Uint8Array,
  faults: CellFault[],
): Promise<Draft[]> {
  let sheets: ReadSheet[];
  try {
    sheets = await readWorkbook(bytes);
  } catch (error) {
    throw new UserError(
      "usage",
      `不是 Excel 工作簿（.xlsx）· is no Excel workbook: ${messageOf(error)}`,
      "用 dossier new workbook 建立 · make one with dossier new workbook",
      { cause: error },
    );
  }
  const plans = sheetPlans(procedure, [...procedure.records.keys()]);
  const byName = new Map(plans.map((p) => [(namesOf(p)[0] ?? "").split(" ")[0] ?? "", p]));
  const drafts = new Map<string, Draft>();
  const known = sheets.map((sheet) => ({
    sheet,
    plan: byName.get(String(sheet.rows[1]?.[0] ?? "").split(" ")[0] ?? ""),
  }));
  for (const { sheet, plan } of known) {
    if (!plan && sheet.name !== "lists") {
      faults.push({
        cell: `${sheet.name}!A2`,
        message: {
          zh: "第二行第一格没有写明是哪种记录",
          en: "the first cell of the second line does not say which kind of record it is",
        },
      });
    }
  }
  // Records first, then the lists inside them, the outer before the inner.
  for (const { sheet, plan } of known
    .filter((k): k is { sheet: ReadSheet; plan: SheetPlan } => k.plan !== undefined)
    .sort((a, b) => a.plan.list.length - b.plan.list.length)) {
    readRows(workspace, procedure.id, sheet, plan, drafts, faults);
  }
  return [...drafts.values()];
}

function readRows(
  workspace: Workspace,
  procedure: string,
  sheet: ReadSheet,
  plan: SheetPlan,
  drafts: Map<string, Draft>,
  faults: CellFault[],
): void {
  const names = (sheet.rows[1] ?? []).map((c, i) => {
    const text = String(c ?? "");
    return i === 0 ? (text.split(" ")[1] ?? "") : text;
  });
  const columns = new Map(plan.columns.map((c) => [c.path.join("."), c]));
  names.forEach((n, i) => {
    if (n !== "" && !columns.has(n) && !plan.keys.includes(n)) {
      faults.push({
        cell: `${sheet.name}!${letter(i)}2`,
        message: { zh: `不认识的列“${n}”`, en: `unknown column "${n}"` },
      });
    }
  });
  for (const [index, row] of sheet.rows.entries()) {
    if (index < 2 || row.every((c) => c === null || c === "")) continue;
    const cellOf = (name: string) =>
      `${sheet.name}!${letter(Math.max(0, names.indexOf(name)))}${index + 1}`;
    const text = (name: string) => {
      const i = names.indexOf(name);
      return i === -1 ? "" : String(row[i] ?? "").trim();
    };
    const file = fileOf(workspace, procedure, plan, text, (name, message) => {
      faults.push({ cell: cellOf(name), message });
    });
    if (file === null) continue;
    const cell = (i: number): Cell => row[i] ?? null;
    if (plan.list.length === 0) {
      if (drafts.has(file)) {
        faults.push({
          cell: cellOf(plan.keys[0] ?? ""),
          message: { zh: "同一记录写了两行", en: "one record stands in two lines" },
        });
        continue;
      }
      const draft: Draft = {
        plan,
        file,
        value: {},
        cells: new Map(),
        at: `${sheet.name}!A${index + 1}`,
      };
      drafts.set(file, draft);
      fill(draft, draft.value, "", names, columns, cell, cellOf);
    } else {
      const draft = drafts.get(file);
      const place = draft && placeFor(draft.value, plan.list, text("@row"));
      if (!draft || !place) {
        faults.push({
          cell: cellOf("@row"),
          message: draft
            ? {
                zh: `“行”${text("@row")} 应从 1 起连续`,
                en: `"row" ${text("@row")} must count from 1 without gaps`,
              }
            : {
                zh: `找不到它所属的记录（${file}）`,
                en: `the record that it belongs to is not in the workbook (${file})`,
              },
        });
        continue;
      }
      fill(draft, place.item, place.pointer, names, columns, cell, cellOf);
    }
  }
}

/** Puts a row's cells into its object, and notes where each value stands, also those that are not there. */
function fill(
  draft: Draft,
  target: Record<string, Json>,
  pointer: string,
  names: readonly string[],
  columns: ReadonlyMap<string, SheetPlan["columns"][number]>,
  cell: (i: number) => Cell,
  cellOf: (name: string) => string,
): void {
  names.forEach((name, i) => {
    const column = columns.get(name);
    if (!column) return;
    for (let n = 1; n <= column.path.length; n += 1) {
      const p = `${pointer}${pointerOf(column.path.slice(0, n))}`;
      if (!draft.cells.has(p)) draft.cells.set(p, cellOf(name));
    }
    const value = fromCell(column, cell(i));
    if (value === undefined) return;
    const owner = column.path
      .slice(0, -1)
      .reduce<Record<string, Json>>((at, key) => (at[key] ??= {}) as Record<string, Json>, target);
    owner[column.path.at(-1) ?? ""] = value;
  });
}

/** The item that a row number names, made when it is the next of its list. */
function placeFor(
  value: Record<string, Json>,
  list: readonly string[],
  row: string,
): { item: Record<string, Json>; pointer: string } | null {
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

function fileOf(
  { config }: Workspace,
  procedure: string,
  { record, keys }: SheetPlan,
  text: (key: string) => string,
  fault: (key: string, message: Bilingual) => void,
): string | null {
  if (record.level === "personnel") {
    const id = text("@id") || text("id");
    if (!/^[A-Z]{1,4}-\d{3,6}$/.test(id)) {
      fault(keys.includes("@id") ? "@id" : "id", {
        zh: `人员编号“${id}”不对，应如 A-001`,
        en: `the id "${id}" is wrong, it should be like A-001`,
      });
      return null;
    }
    return join(config.records, "personnel", `${id}.json`);
  }
  const wrong = (
    [
      ["@case", /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, true],
      [
        "@audit",
        /^\d{2}-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/,
        record.level === "audit",
      ],
      [
        "@instance",
        record.instances ? new RegExp(`^(${record.instances.join("|")})$`) : /^\d{2,3}$/,
        record.plural !== undefined || record.instances !== undefined,
      ],
    ] as const
  ).find(
    ([key, form, required]) =>
      keys.includes(key) && (text(key) !== "" ? !form.test(text(key)) : required),
  );
  if (wrong) {
    fault(wrong[0], {
      zh: `“${keyLabels[wrong[0]] ?? ""}”是“${text(wrong[0])}”，应符合 ${wrong[1].source}`,
      en: `"${text(wrong[0])}" must have the form ${wrong[1].source}`,
    });
    return null;
  }
  const instance = text("@instance");
  return join(
    config.records,
    procedure,
    text("@case"),
    ...(text("@audit") ? ["audits", text("@audit")] : []),
    `${record.kind}${instance ? `-${instance}` : ""}.json`,
  );
}

/** The faults of a record's shape, each at the cell where its value stands or should stand. */
function shapeFaults(compiled: CompiledProcedure, { plan, value, cells, at }: Draft): CellFault[] {
  return (compiled.shape(plan.record.kind, value) ?? []).map((f) => {
    const segments = pointerSegments(f.pointer);
    let cell: string | undefined;
    for (let n = segments.length; n > 0 && cell === undefined; n -= 1) {
      cell = cells.get(pointerOf(segments.slice(0, n)));
    }
    return { cell: cell ?? at, message: f.message };
  });
}

function sameAlready({ file, value }: Draft): boolean {
  if (!existsSync(file)) return false;
  const { value: old } = parseRecord(readFileSync(file), file, { kind: "", instance: "" });
  return isObject(old) && sorted(old) === sorted(value as JsonObject);
}

/** JSON that does not depend on the order of keys. */
function sorted(value: Json): string {
  return JSON.stringify(value, (_, v: unknown) =>
    isObject(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v,
  );
}
