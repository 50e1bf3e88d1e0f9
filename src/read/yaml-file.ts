import { createRequire } from "node:module";
import type * as YamlModule from "yaml";
import type { Document, Node } from "yaml";
import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type Json, type JsonObject, pointerSegments } from "../model/base/json.js";
import { conflictIn } from "../model/base/merge-conflict.js";
import { inBoth } from "../model/base/text.js";
import type { Position } from "../model/case/case.js";
import { decode } from "./decode.js";
import { disk, type FileTree } from "./file-tree.js";
import { forbiddenKeys } from "./scan.js";
import { syntaxWords, words } from "./yaml-file.words.js";

type Yaml = typeof YamlModule;
const load = createRequire(import.meta.url);

interface YamlProblem extends Position {
  readonly message: string;
  /** Left out where the message says enough. */
  readonly remedy?: string;
}

/** What a YAML text holds, and all that is wrong with it, each with its place. */
export interface YamlText {
  readonly value: Json | undefined;
  readonly problems: readonly YamlProblem[];
  /** Where a value stands; the nearest container that exists when the pointer leads nowhere. */
  position(pointer: string): Position;
}

/**
 * Reads YAML 1.2 as strictly as JSON: each key once, no anchors, no tags, nothing that a reader
 * would have to know about YAML. The library is loaded when a text comes: most runs find all
 * procedures compiled.
 */
export function parseYaml(text: string): YamlText {
  if (text.length > longest) return unread(words.long({ most: longest / 1024 }));
  if (isDeep(text)) return unread(words.deep());
  try {
    return parsed(text);
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return unread(words.deep());
    throw error;
  }
}

const levelsAtMost = 200;

/** Brackets in brackets, lists in lists: seen before the parser takes its time over them. */
function isDeep(text: string): boolean {
  let level = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    level += bracket === "[" || bracket === "{" ? 1 : -1;
    if (level > levelsAtMost) return true;
  }
  return text.includes("- ".repeat(levelsAtMost));
}

/** The parser takes ten times as long as one of JSON; our own longest file has 50 KiB. */
const longest = 512 * 1024;

const start: Position = { line: 1, column: 1 };

function unread(message: string): YamlText {
  return unreadFor({ ...start, message });
}

function unreadFor(problem: YamlProblem): YamlText {
  return { value: undefined, problems: [problem], position: () => start };
}

function parsed(text: string): YamlText {
  const yaml = load("yaml") as Yaml;
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = [...syntaxProblems(document, at), ...refused(yaml, document, at)];
  const conflict = problems.length > 0 ? conflictIn(text) : null;
  if (conflict) {
    const { line, message, remedy } = conflict;
    return unreadFor({ line, column: 1, message: inBoth(message), remedy: inBoth(remedy) });
  }
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as Json),
    problems,
    position: (pointer) => at(offsetOf(yaml, document, pointer)),
  };
}

const problemsAtMost = 100;

/** What the parser finds; of one line the first, since what it says next follows from that. */
function syntaxProblems(
  { errors, warnings }: Document.Parsed,
  at: (offset: number) => Position,
): YamlProblem[] {
  const all = [...errors, ...warnings];
  if (all.some((e) => e.message.includes("call stack"))) throw new RangeError("too deep");
  const problems = all.slice(0, problemsAtMost).map(({ pos, code, message }) => ({
    ...at(pos[0]),
    message: (Object.hasOwn(syntaxWords, code)
      ? syntaxWords[code as keyof typeof syntaxWords]
      : words.syntax)({ reason: message }),
  }));
  return problems.filter(({ line }, i) => problems.findIndex((p) => p.line === line) === i);
}

/**
 * What YAML allows and we do not: aliases that stand for text elsewhere, tags, keys that are no
 * plain names.
 */
function refused(
  yaml: Yaml,
  document: Document.Parsed,
  at: (offset: number) => Position,
): YamlProblem[] {
  const found: YamlProblem[] = [];
  const add = (node: { range?: readonly number[] | null }, message: string) =>
    found.push({ ...at(node.range?.[0] ?? 0), message });
  yaml.visit(document, {
    Alias: (_, node) => void add(node, words.noAliases()),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) add(node, words.noAnchors());
      if (node.tag !== undefined && !node.tag.startsWith("tag:yaml.org,2002:")) {
        add(node, words.noTags());
      }
    },
    Pair: (_, { key }) => {
      if (!yaml.isScalar(key) || typeof key.value !== "string") {
        add(key as Node, words.keyIsText());
      } else if (forbiddenKeys.has(key.value)) add(key, words.forbiddenKey({ key: key.value }));
    },
  });
  return found;
}

/**
 * Reads one of the product's or the body's own YAML files; a fault is a wrong use, told with its
 * place.
 */
export function readYamlFile(path: string, tree: FileTree = disk): JsonObject {
  const { value, problems } = parseYaml(textOf(path, tree));
  if (problems.length > 0) {
    const lines = problems.map((p) => `${path}:${p.line}:${p.column} ${p.message}`);
    throw new UserError("usage", lines.join("\n"), problems[0]?.remedy ?? words.mend());
  }
  if (!isObject(value)) throw new UserError("usage", words.noObject({ file: path }), words.mend());
  return value;
}

function textOf(path: string, tree: FileTree): string {
  let bytes: Uint8Array;
  try {
    bytes = tree.bytes(path);
  } catch (error) {
    const why = messageOf(error);
    throw new UserError("usage", words.unreadable({ file: path, why }), words.checkFile(), {
      cause: error,
    });
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return decoded.text;
  const { line, column, message, remedy } = decoded.problem;
  throw new UserError("usage", `${path}:${line}:${column} ${inBoth(message)}`, inBoth(remedy));
}

function offsetOf(yaml: Yaml, document: Document.Parsed, pointer: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const segment of pointerSegments(pointer)) {
    if (yaml.isMap(node)) {
      const pair = node.items.find((p) => yaml.isScalar(p.key) && String(p.key.value) === segment);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (yaml.isSeq(node)) {
      const item = node.items[Number(segment)];
      if (!yaml.isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
