import type { Table } from "../../../model/base/table.js";

/**
 * The tables of a page that this program has rendered, as plain texts: what is shown is what can be
 * counted anew. Tables without headings are facts about one thing, and left out.
 */
export function tablesOf(html: string): Table[] {
  return [...html.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/g)].flatMap(([, inner = ""]) => {
    const head = cellsOf(inner, "th");
    if (head.length === 0) return [];
    const rows = [...inner.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)]
      .map(([, row = ""]) => cellsOf(row, "td"))
      .filter((row) => row.length > 0);
    return [{ head, rows }];
  });
}

function cellsOf(html: string, cell: "td" | "th"): string[] {
  const cells = html.matchAll(new RegExp(`<${cell}(?: [^>]*)?>([\\s\\S]*?)</${cell}>`, "g"));
  return [...cells].map(([, inner = ""]) => textOf(inner));
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
};

/** Lines of a cell are separated; marks of the page are left out. */
function textOf(html: string): string {
  return html
    .replaceAll(/<br\/?>|<\/summary>/g, "; ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
