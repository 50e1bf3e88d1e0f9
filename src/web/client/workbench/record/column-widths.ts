import { isObject, type Json } from "../../../../model/base/json.js";
import { textWidth } from "../../../../model/base/text-width.js";
import type { Language } from "../../../../model/base/text.js";
import type { FormField } from "../../../workbench/api.js";
import { shownText } from "./typed.js";

/** Rows that are looked at; in em, the narrowest column, the widest, around a text, a letter. */
const rowsLookedAt = 60;
const narrowest = 3.2;
const widest = 13;
const around = 1.8;
const ofLetter = 0.58;

/** How wide the columns of a table are at least, in em, by what stands in them. */
export function columnWidths(
  columns: readonly FormField[],
  rows: readonly Json[],
  language: Language,
): number[] {
  return columns.map((column) => {
    const texts = rows
      .slice(0, rowsLookedAt)
      .map((row) => shownText(column, isObject(row) ? row[column.name] : undefined, language));
    const choices =
      column.type === "choice" ? column.choices.map(({ label }) => label[language]) : [];
    const lines = [...texts, ...choices].flatMap((text) => text.split("\n"));
    const longest = Math.max(0, ...lines.map((line) => textWidth(line) * ofLetter));
    // What offers a choice, people among them, has an arrow.
    const arrow = column.choices.length > 0 ? around : 0;
    return Math.min(widest, Math.max(narrowest, longest + around + arrow));
  });
}
