import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { sha256 } from "../model/base/digest.js";
import { messageOf } from "../model/base/errors.js";
import { type Json, pointerSegments } from "../model/base/json.js";
import type { FileProblem, Position, RecordFile } from "../model/case/case.js";
import { decode } from "./decode.js";
import { disk, type FileTree } from "./file-tree.js";
import { parsePlain } from "./parse-plain.js";
import { words } from "./record-file.words.js";
import { scan } from "./scan.js";

/** What the name of a record's file says. */
export interface RecordKind {
  readonly kind: string;
  readonly instance: string;
}

/**
 * `nonconformity-01` → kind `nonconformity`, instance `01`; `attendance-opening` → `attendance`,
 * `opening`.
 */
const instanceSuffix = /-(\d{2,3}|opening|closing)$/;

/** Takes the name of a record's file, without its ending, apart. */
export function kindOf(baseName: string): RecordKind {
  const suffix = instanceSuffix.exec(baseName);
  return suffix
    ? { kind: baseName.slice(0, suffix.index), instance: suffix[1] ?? "" }
    : { kind: baseName, instance: "" };
}

/**
 * Reads one record strictly; `file` is how it is called in messages. A fault is a problem of this
 * file with its place; it never throws for what a file holds.
 */
export function readRecordFile(
  path: string,
  file: string,
  named: RecordKind,
  tree: FileTree = disk,
): RecordFile {
  let bytes: Uint8Array;
  try {
    bytes = tree.bytes(path);
  } catch (error) {
    return unreadable(file, named, {
      code: "unreadable",
      line: 1,
      column: 1,
      message: words.unreadable({ reason: messageOf(error) }),
      remedy: words.checkPermissions(),
    });
  }
  return parseOnce(bytes, file, named);
}

/**
 * A tree in memory gives the same bytes again for the same file: what has been read of them once is
 * taken, and most of a case does not change from one judgement to the next.
 */
const read = new WeakMap<Uint8Array, RecordFile>();

function parseOnce(bytes: Uint8Array, file: string, named: RecordKind): RecordFile {
  const known = read.get(bytes);
  if (known?.file === file && known.kind === named.kind && known.instance === named.instance) {
    return known;
  }
  const record = parseRecord(bytes, file, named);
  read.set(bytes, record);
  return record;
}

/** The part of reading that needs no disk. */
export function parseRecord(bytes: Uint8Array, file: string, named: RecordKind): RecordFile {
  const digest = sha256(bytes);
  const decoded = decode(bytes);
  if ("problem" in decoded) return { ...unreadable(file, named, decoded.problem), sha256: digest };
  const { text } = decoded;
  const plain = parsePlain(text);
  const problems = plain === undefined ? scan(text) : [];
  const value =
    plain ?? (problems.every((p) => p.readable) ? (JSON.parse(text) as Json) : undefined);
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
  return { file, ...named, value, sha256: digest, problems, position, numberText };
}

function unreadable(file: string, named: RecordKind, problem: FileProblem): RecordFile {
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
