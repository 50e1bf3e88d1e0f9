import type { Json } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { cellText, type FoundCell, isSpecial } from "../../workbook/read-workbook.js";
import type { Cell } from "../../workbook/workbook.js";
import { words } from "./cell-values.words.js";
import { emptyMark, no, yes } from "./record-sheets.js";
import type { Column } from "./sheet-plan.js";

/** What a cell says, nothing where it is empty; or why it says nothing. */
export type CellValue = { readonly value: Json | undefined } | { readonly fault: Bilingual };

/**
 * What a cell says. Blanks around it are nobody's meaning. What it cannot be is left as it is, and
 * the schema says what is wrong with it; told is what the schema could not see: a formula, a number
 * or day that a spreadsheet made of a text, what is none of the choices as the sheet shows them.
 */
export function valueOf(column: Column, found: FoundCell): CellValue {
  if (isSpecial(found)) {
    const { kind, text } = found;
    if (kind === "formula") return { fault: words.formula({ text }) };
    if (kind === "fault") return { fault: words.faultOfSheet({ text }) };
  }
  const cell = typeof found === "string" ? found.trim() : found;
  if (cell === null || cell === "") return { value: undefined };
  return holdsTexts.has(column.kind) && typeof cell !== "string" && typeof cell !== "boolean"
    ? {
        fault: isSpecial(cell)
          ? words.dayInText({ text: cell.text })
          : words.numberInText({ number: cell }),
      }
    : plainValue(column, cell);
}
const holdsTexts: ReadonlySet<Column["kind"]> = new Set(["text", "texts"]);

function plainValue({ kind, shown }: Column, cell: FoundCell): CellValue {
  const text = cellText(cell);
  const plain: Cell = isSpecial(cell) ? text : cell;
  switch (kind) {
    case "list":
      return { value: text === emptyMark ? [] : undefined };
    case "boolean":
      return booleanOf(plain);
    case "number":
      return { value: numberOf(plain) };
    case "texts":
      return { value: text === emptyMark ? [] : itemsOf(text) };
    case "choices":
      return choicesOf(shown, text === emptyMark ? [] : itemsOf(text));
    case "choice":
      return choiceOf(shown, text);
    case "time":
      return { value: timeOf(plain) };
    case "date":
    case "text":
      return { value: text };
  }
}

function booleanOf(cell: Cell): CellValue {
  if (cell === true || cell === yes) return { value: true };
  if (cell === false || cell === no) return { value: false };
  return notAmong(String(cell), [yes, no]);
}

function choiceOf(shown: Column["shown"], text: string): CellValue {
  const known = [...(shown ?? [])].find(([value, word]) => word === text || value === text);
  return known ? { value: known[0] } : notAmong(text, [...(shown?.values() ?? [])]);
}

function choicesOf(shown: Column["shown"], items: readonly Json[]): CellValue {
  const values: Json[] = [];
  for (const item of items) {
    const chosen = choiceOf(shown, String(item));
    if ("fault" in chosen) return chosen;
    values.push(chosen.value as Json);
  }
  return { value: values };
}

function notAmong(text: string, choices: readonly string[]): CellValue {
  return { fault: words.notAmong({ text, choices: listOf(choices) }) };
}

/** A number that was typed as text is one all the same. */
function numberOf(cell: Cell): Cell {
  return typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** 8:30, in full width too, is 08:30, and so is what a spreadsheet counts as a part of a day. */
function timeOf(cell: Cell): string {
  if (typeof cell === "number" && cell >= 0 && cell < 1) {
    // A part of a day is no exact number: to the second it is. No time of a day is 24:00.
    const seconds = Math.min(Math.round(cell * 24 * 3600), 24 * 3600 - 1);
    const minutes = Math.floor(seconds / 60);
    return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  }
  const text = String(cell);
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text.normalize("NFKC")) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, "0")}:${minutes}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The items of a list in one cell. */
function itemsOf(text: string): Json[] {
  return (
    parsedList(text) ??
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
  );
}

function parsedList(text: string): Json[] | null {
  if (!text.startsWith("[")) return null;
  try {
    const value = JSON.parse(text) as Json;
    return Array.isArray(value) ? (value as Json[]) : null;
  } catch {
    return null; // an ordinary text that starts with a bracket
  }
}
