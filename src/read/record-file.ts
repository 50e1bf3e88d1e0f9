import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { messageOf } from "../model/base/errors.js";
import { type Json, pointerSegments } from "../model/base/json.js";
import type { FileProblem, Position, RecordFile } from "../model/case/case.js";
import { decode } from "./decode.js";
import { parsePlain } from "./parse-plain.js";
import { scan } from "./scan.js";

/** `nonconformity-01` → kind `nonconformity`, instance `01`; `attendance-opening` → `attendance`, `opening`. */
const instanceSuffix = /-(\d{2,3}|opening|closing)$/;

export function kindOf(baseName: string): { kind: string; instance: string } {
  const suffix = instanceSuffix.exec(baseName);
  return suffix
    ? { kind: baseName.slice(0, suffix.index), instance: suffix[1] ?? "" }
    : { kind: baseName, instance: "" };
}

/** Reads one record strictly. A fault is a problem of this file with its place; it never throws for what a file holds. */
export function readRecordFile(path: string, file: string, baseName: string): RecordFile {
  const named = kindOf(baseName);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(file, named, {
      code: "unreadable",
      line: 1,
      column: 1,
      message: {
        zh: `无法读取文件：${messageOf(error)}`,
        en: `The file cannot be read: ${messageOf(error)}`,
      },
      remedy: { zh: "检查文件权限", en: "Check the permissions of the file" },
    });
  }
  return parseRecord(bytes, file, named);
}

/** The part of reading that needs no disk. */
export function parseRecord(
  bytes: Uint8Array,
  file: string,
  named: { kind: string; instance: string },
): RecordFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const decoded = decode(bytes);
  if ("problem" in decoded) return { ...unreadable(file, named, decoded.problem), sha256 };
  const { text } = decoded;
  const plain = parsePlain(text);
  const problems = plain === undefined ? scan(text) : [];
  const value =
    plain ?? (problems.every((p) => p.code === "not-nfc") ? (JSON.parse(text) as Json) : undefined);
  let tree: Node | undefined;
  const position = (pointer: string): Position => {
    tree ??= value === undefined ? undefined : parseTree(text);
    return tree ? placeOf(tree, text, pointer) : { line: 1, column: 1 };
  };
  const numberText = (pointer: string): string | undefined => {
    tree ??= value === undefined ? undefined : parseTree(text);
    const node = tree && findNodeAtLocation(tree, pathOf(pointer));
    return node?.type === "number" ? text.slice(node.offset, node.offset + node.length) : undefined;
  };
  return { file, ...named, value, sha256, problems, position, numberText };
}

function unreadable(
  file: string,
  named: { kind: string; instance: string },
  problem: FileProblem,
): RecordFile {
  return {
    file,
    ...named,
    value: undefined,
    sha256: "",
    problems: [problem],
    position: () => ({ line: 1, column: 1 }),
    numberText: () => undefined,
  };
}

function pathOf(pointer: string): (string | number)[] {
  return pointerSegments(pointer).map((s) => (/^(0|[1-9]\d*)$/.test(s) ? Number(s) : s));
}

function placeOf(root: Node, text: string, pointer: string): Position {
  const segments = pathOf(pointer);
  let node: Node | undefined;
  for (let n = segments.length; n >= 0 && !node; n -= 1) {
    node = findNodeAtLocation(root, segments.slice(0, n)) ?? undefined;
  }
  const offset = (node?.parent?.type === "property" ? node.parent.offset : node?.offset) ?? 0;
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
