import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from "jsonc-parser";
import type { Json } from "../model/base/json.js";

/**
 * Sets a value in the text of a record; everything else keeps its form to the byte. A path that
 * ends in -1 adds to a list.
 */
export function setInText(text: string, path: readonly (string | number)[], value: Json): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = /^( +|\t)\S/m.exec(text)?.[1] ?? "  ";
  const appends = path.at(-1) === -1;
  return applyEdits(
    text,
    modify(text, [...path] as JSONPath, value, {
      isArrayInsertion: appends,
      formattingOptions: {
        insertSpaces: indent !== "\t",
        tabSize: indent === "\t" ? 1 : indent.length,
        eol,
      },
    }),
  );
}

/** The text of a JSON file with a mark in place of a value; every other line stays where it is. */
export function maskInText(text: string, path: readonly (string | number)[], mark: string): string {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  if (!node) return text;
  const end = node.offset + node.length;
  return (
    text.slice(0, node.offset) +
    JSON.stringify(mark) +
    "\n".repeat(text.slice(node.offset, end).split("\n").length - 1) +
    text.slice(end)
  );
}
