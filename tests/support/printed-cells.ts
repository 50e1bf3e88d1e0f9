import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { root } from "./sample.js";

/** A row of a table, or an item of a list with its number before it, as the file's tags tell it. */
interface Row {
  readonly heads: readonly string[];
  readonly cells: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** All that a printed file has in rows and lists, page by page. */
async function rowsOf(pdf: Uint8Array): Promise<{ rows: Row[]; items: string[] }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const found: { rows: Row[]; items: string[] } = { rows: [], items: [] };
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      const within = open.at(-1) ?? "";
      if ("str" in item) texts.set(within, (texts.get(within) ?? "") + item.str);
      else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id || within);
    }
    const said = (node: Node): string =>
      node.type === "content"
        ? (texts.get(node.id ?? "") ?? "")
        : (node.children ?? []).map(said).join("");
    const walk = (node: Node): void => {
      const of = (role: string) =>
        (node.children ?? []).filter((c) => c.role === role).map((c) => said(c).trim());
      if (node.role === "TR") found.rows.push({ heads: of("TH"), cells: of("TD") });
      if (node.role === "LI") found.items.push(said(node).trim());
      node.children?.forEach(walk);
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) walk(tree);
  }
  await document.destroy();
  return found;
}

const nothing = "/";

/**
 * Where a printed document says "/" and should say something: an item of a list, a head, a row of
 * cells with nothing else but its number, or more often than its record holds nothing.
 */
export async function emptyPlaces(
  { path, texts }: Pick<ComposedDocument, "path" | "texts">,
  pdf: Uint8Array,
): Promise<{ faults: string[]; seen: number }> {
  const { rows, items } = await rowsOf(pdf);
  const isNumber = (text: string) => /^[\s\d().、）（①-⑳a-z]*$/.test(text);
  const isEmpty = ({ heads, cells }: Row) =>
    heads.length === 0 &&
    cells.includes(nothing) &&
    cells.every((cell) => cell === nothing || isNumber(cell));
  const said = rows.flatMap(({ cells }) => cells).filter((cell) => cell === nothing).length;
  const holdNothing = texts.filter((t) => t.text === nothing && !isRecorded(t.at)).length;
  const faults = [
    ...items.filter((item) => /(?:^|[\s.、）)])\/$/.test(item)).map((item) => `item ${item}`),
    ...rows.flatMap(({ heads }) => heads.filter((h) => h === nothing).map(() => "a head")),
    ...rows.filter(isEmpty).map(({ cells }) => `row ${cells.join(" | ")}`),
    ...(said > holdNothing ? [`${said} times, the record holds nothing ${holdNothing} times`] : []),
  ];
  return { faults: faults.map((fault) => `${path}: ${fault}`), seen: rows.length + items.length };
}

/**
 * Whether the record holds something at a place; of a person it may hold the number alone, where
 * the form asks for something else about it.
 */
function isRecorded(at: ComposedDocument["texts"][number]["at"]): boolean {
  if (!at) return false;
  const line = readFileSync(join(root, at.file), "utf8").split("\n")[at.line - 1] ?? "";
  return !/^\s*"(?:person"|\w+": (?:\[\]|""|null),?$)/.test(line);
}
