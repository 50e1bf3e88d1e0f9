/** Plain tables in three forms. Cells hold no line breaks of their own. */
type Rows = readonly (readonly string[])[];

/** Columns aligned for a terminal, where a Chinese character takes two cells. The last column is never padded. */
export function textTable(head: readonly string[], rows: Rows): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.min(60, Math.max(...all.map((r) => cells(r[i] ?? "")))));
  return all
    .map(
      (r) =>
        `${r.map((c, i) => (i === r.length - 1 ? c : c + " ".repeat(Math.max(0, (widths[i] ?? 0) - cells(c))))).join("  ")}\n`,
    )
    .join("");
}

export function markdownTable(head: readonly string[], rows: Rows): string {
  return [head, head.map(() => "---"), ...rows]
    .map((r) => `| ${r.map((c) => c.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |\n`)
    .join("");
}

/** RFC 4180 with a byte order mark, so that Excel reads the Chinese. */
export function csvTable(head: readonly string[], rows: Rows): string {
  return `\uFEFF${[head, ...rows].map((r) => `${r.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet would take for a formula is marked as text. */
function csvCell(c: string): string {
  if (/[",\r\n]/.test(c)) return `"${c.replaceAll('"', '""')}"`;
  return /^[=+\-@\t]/.test(c) && c.length > 1 ? `"'${c}"` : c;
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

function cells(text: string): number {
  return [...text].reduce((n, c) => n + (wide.test(c) ? 2 : 1), 0);
}
