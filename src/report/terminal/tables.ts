import { pretty } from "../../model/base/json.js";
import type { Table, TableFormat } from "../../model/base/table.js";
import { textWidth } from "../../model/base/text-width.js";

/** Plain tables in three forms. Cells hold no line breaks of their own. */
type Rows = readonly (readonly string[])[];

/** A table in one of its forms; in JSON each row is an object by the names of the head. */
export function tableText(format: TableFormat, { head, rows }: Table): string {
  switch (format) {
    case "csv":
      return csvTable(head, rows);
    case "md":
      return markdownTable(head, rows);
    case "json":
      return pretty(rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]]))));
    case "text":
      return textTable(head, rows);
  }
}

/** Wider cells push the next column instead of the whole table. */
const widestColumn = 60;

/**
 * Columns aligned for a terminal, where a Chinese character takes two cells. The last column is
 * never padded.
 */
export function textTable(head: readonly string[], rows: Rows): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) =>
    Math.min(widestColumn, Math.max(...all.map((row) => textWidth(row[i] ?? "")))),
  );
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i === row.length - 1 ? text : padded(text, widths[i] ?? 0))).join("  ");
  return all.map((row) => `${line(row)}\n`).join("");
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** A table as GitHub and GitLab show it. */
export function markdownTable(head: readonly string[], rows: Rows): string {
  return [head, head.map(() => "---"), ...rows]
    .map((row) => `| ${row.map(markdownCell).join(" | ")} |\n`)
    .join("");
}

function markdownCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** RFC 4180 with a byte order mark, so that Excel reads the Chinese. */
export function csvTable(head: readonly string[], rows: Rows): string {
  return `\uFEFF${[head, ...rows].map((r) => `${r.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet would take for a formula is marked as text, whatever else stands in it. */
function csvCell(text: string): string {
  // Full-width signs begin a formula, too.
  const isFormula = /^[=+\-@\t\r]/.test(text.slice(0, 1).normalize("NFKC")) && text.length > 1;
  if (!isFormula && !/[",\r\n]/.test(text)) return text;
  return `"${isFormula ? "'" : ""}${text.replaceAll('"', '""')}"`;
}
