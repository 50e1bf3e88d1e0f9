// A block copied from a spreadsheet fills a table from the cell that has the focus.
import { isObject, type Json, type JsonObject } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { FormField } from "../../../workbench/api.js";
import { words } from "./paste.words.js";
import { typed } from "./typed.js";

/**
 * The cells of a copied block: tabs between cells, lines between rows; a cell with tabs, line ends
 * or quotation marks of its own stands in quotation marks, which are doubled inside.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const c = text[at];
    if (c === '"' && cell === "") {
      const marked = quotedCell(text, at);
      if (marked) {
        cell = marked.cell;
        at = marked.end;
        continue;
      }
    }
    if (c === "\t") endCell();
    else if (c === "\n" || c === "\r") {
      endCell();
      rows.push([]);
      if (c === "\r" && text[at + 1] === "\n") at += 1;
    } else cell += c;
    at += 1;
  }
  endCell();
  // A spreadsheet ends the last row, too.
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "") rows.pop();
  return rows;
}

/** A cell in quotation marks; null where they are but a part of its text. */
function quotedCell(text: string, from: number): { cell: string; end: number } | null {
  let cell = "";
  let at = from + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next === -1) return null;
    cell += text.slice(at, next);
    if (text[next + 1] !== '"') {
      const after = text[next + 1];
      const isEnd = after === undefined || "\t\n\r".includes(after);
      return isEnd ? { cell: cell.replaceAll(/\r\n?/g, "\n"), end: next + 1 } : null;
    }
    cell += '"';
    at = next + 2;
  }
}

/** Rows as a spreadsheet takes them. */
export function blockOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Pasted {
  readonly rows: readonly Json[];
  /** What did not fit; it stands in its cell as it is, where there is a cell. */
  readonly problems: readonly Bilingual[];
}

/** Where a block goes: the rows there are, the columns shown, and the cell that has the focus. */
export interface Target {
  readonly rows: readonly Json[];
  readonly columns: readonly FormField[];
  readonly row: number;
  readonly column: number;
}

/** The rows with a block in them; rows that are not there yet are added. */
export function pasted(block: readonly (readonly string[])[], target: Target): Pasted {
  const problems: Bilingual[] = [];
  const headed = headingsOf(block, target.columns, problems);
  const columns = headed ?? target.columns.slice(target.column);
  const rows = [...target.rows];
  (headed ? block.slice(1) : block).forEach((cells, i) => {
    const index = target.row + i;
    const before = rows[index];
    rows[index] = filled(isObject(before) ? before : {}, cells, { columns, index, problems });
  });
  return { rows, problems };
}

/** What a row is filled in by. */
interface Filling {
  readonly columns: readonly (FormField | null)[];
  readonly index: number;
  readonly problems: Bilingual[];
}

function filled(before: JsonObject, cells: readonly string[], filling: Filling): JsonObject {
  const members = { ...before };
  const row = filling.index + 1;
  cells.slice(0, filling.columns.length).forEach((text, i) => {
    const column = filling.columns[i];
    if (!column) return;
    const { value, problem } = typed(column, text);
    if (problem) filling.problems.push(words.cell({ row, column: column.label, problem }));
    if (value !== undefined) members[column.name] = value;
    else if (column.mayBeEmpty) members[column.name] = [];
    else if (problem === null) Reflect.deleteProperty(members, column.name);
  });
  const extra = cells.slice(filling.columns.length).filter((text) => text.trim() !== "");
  if (extra.length > 0) {
    filling.problems.push(words.tooWide({ row, n: extra.length, text: extra.join(" | ") }));
  }
  return members;
}

/** The columns by a first row of headings; null where it is none. */
function headingsOf(
  block: readonly (readonly string[])[],
  columns: readonly FormField[],
  problems: Bilingual[],
): readonly (FormField | null)[] | null {
  const [first = [], ...others] = block;
  if (others.length === 0) return null;
  const found = first.map((text) => {
    const said = text.trim();
    return columns.find(({ label }) => said === label.zh || said === label.en) ?? null;
  });
  const named = found.filter((column) => column !== null).length;
  if (named < 2 || named * 2 < first.filter((text) => text.trim() !== "").length) return null;
  first.forEach((text, i) => {
    if (found[i] === null && text.trim() !== "") {
      problems.push(words.noColumn({ column: text.trim() }));
    }
  });
  return found;
}
