import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { characterFaults, codeOf } from "../model/base/characters.js";
import { pointerOf } from "../model/base/json.js";
import { listOf } from "../model/base/lists.js";
import { conflictIn } from "../model/base/merge-conflict.js";
import type { FileProblem, Position } from "../model/case/case.js";
import { syntaxWords, words } from "./scan.words.js";

export const maxDepth = 100;
/** Colons and commas; the longest list of attendance that is allowed has a fifth. */
export const maxParts = 100_000;
/** One hostile file must not fill the report: the rest is counted. */
const maxProblems = 100;
export const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
// Controls, bidirectional overrides, line separators: invisible on screen, harmful on paper.
const hidden =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what this is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;
const start: Position = { line: 1, column: 1 };

/**
 * Everything that JSON.parse lets through or reports without a place: syntax, duplicate keys,
 * depth, numbers, hidden characters.
 */
export function scan(text: string): FileProblem[] {
  if (text.trim() === "") {
    return [{ code: "empty-file", ...start, message: words.empty(), remedy: words.fillIn() }];
  }
  const conflict = conflictIn(text);
  if (conflict) return [{ code: "merge-conflict", column: 1, ...conflict }];
  const excess = tooMuch(text);
  if (excess) return [excess];
  const found = new Problems();
  visit(text, scanner(text, found), {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  return found.all();
}

/** The problems of a file: the first ones, and how many more there are. */
class Problems {
  readonly #listed: FileProblem[] = [];
  #unlisted = 0;

  add(problem: FileProblem): void {
    if (this.#listed.length < maxProblems) this.#listed.push(problem);
    else this.#unlisted += 1;
  }

  all(): FileProblem[] {
    if (this.#unlisted === 0) return this.#listed;
    const message = words.more({ n: this.#unlisted });
    return [
      ...this.#listed,
      { code: "more-problems", ...start, message, remedy: words.mendListed() },
    ];
  }
}

/** Notes what is wrong while the parser walks through the text. */
function scanner(text: string, found: Problems): JSONVisitor {
  const keys: Map<string, Position>[] = [];
  return {
    onObjectBegin: () => {
      keys.push(new Map());
    },
    onObjectEnd: () => {
      keys.pop();
    },
    onObjectProperty: (key, ...where) => {
      const at = startOf(where);
      const [offset, length, , , path] = where;
      keyProblems(key, at, keys.at(-1)?.get(key), found);
      keys.at(-1)?.set(key, at);
      const written = text.slice(offset, offset + length);
      textProblems({ text: key, written, at, pointer: pointerOf([...path(), key]) }, found);
    },
    onLiteralValue: (value, ...where) => {
      const [offset, length, , , path] = where;
      const at = startOf(where);
      const written = text.slice(offset, offset + length);
      if (typeof value === "string") {
        textProblems({ text: value, written, at, pointer: pointerOf(path()) }, found);
      }
      if (typeof value === "number") numberProblem(value, written, at, found);
    },
    onError: (code, ...where) => {
      found.add({
        code: "syntax",
        ...startOf(where),
        message: words.syntax({ fault: syntaxFault(code) }),
        remedy: words.mendSyntax(),
      });
    },
  };
}

/** Offset, length, line and column, as the parser tells them: it counts from 0, people from 1. */
type Where = readonly [number, number, number, number, ...unknown[]];
function startOf([, , line, column]: Where): Position {
  return { line: line + 1, column: column + 1 };
}

function syntaxFault(code: ParseErrorCode) {
  const name = printParseErrorCode(code);
  return isKnownFault(name) ? syntaxWords[name]() : name;
}

function isKnownFault(name: string): name is keyof typeof syntaxWords {
  return Object.hasOwn(syntaxWords, name);
}

function keyProblems(key: string, at: Position, first: Position | undefined, found: Problems) {
  if (first) {
    found.add({
      code: "duplicate-key",
      ...at,
      message: words.duplicateKey({ key, first: `${first.line}:${first.column}` }),
      remedy: words.keepOne(),
    });
  }
  if (forbiddenKeys.has(key)) {
    found.add({
      code: "forbidden-key",
      ...at,
      message: words.forbiddenKey({ key }),
      remedy: words.removeKey(),
    });
  }
}

/** A text of the file: as it is meant, as it is written, and where. */
interface WrittenText {
  readonly text: string;
  readonly written: string;
  readonly at: Position;
  readonly pointer: string;
}

function textProblems(given: WrittenText, found: Problems): void {
  const { text, at, pointer } = given;
  const characters = text.match(hidden);
  if (characters) {
    found.add({
      code: "hidden-character",
      ...placeOf(given, characters[0], text.indexOf(characters[0])),
      message: words.hiddenCharacter({ codes: listOf([...new Set(characters)].map(codeOf)) }),
      remedy: words.removeCharacter(),
    });
  }
  if (!text.isWellFormed()) {
    found.add({
      code: "lone-surrogate",
      ...at,
      message: words.loneSurrogate(),
      remedy: words.typeAgain(),
    });
    return;
  }
  if (text.normalize("NFC") !== text) found.add({ ...notNormal(given), pointer });
  if (characters) return;
  for (const { code, severity, message, remedy, ...first } of characterFaults(text)) {
    const place = placeOf(given, first.character, first.index);
    found.add({ code, readable: severity, pointer, ...place, message, remedy });
  }
}

/** Which characters are written in another form than normal form C. */
function notNormal(given: WrittenText): FileProblem {
  const clusters = [...given.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].filter(
    ([cluster]) => cluster.normalize("NFC") !== cluster,
  );
  const told = new Map(
    clusters.map(([cluster]) => {
      const normal = cluster.normalize("NFC");
      return [cluster, words.shouldBe({ codes: codeOf(cluster), normal, code: codeOf(normal) })];
    }),
  );
  const [first] = clusters;
  return {
    code: "not-nfc",
    readable: "warning",
    ...(first ? placeOf(given, first[0], first.index) : given.at),
    message: first
      ? words.notNormal({ pairs: listOf([...told.values()].slice(0, 10)) })
      : words.notNormalAtAll(),
    remedy: words.typeAgain(),
  };
}

/**
 * Where a character of a text stands in the file: a text of JSON lies within a line. In one with
 * escapes that need not be, it is the first such character or escape.
 */
function placeOf({ text, written, at }: WrittenText, character: string, index: number): Position {
  const isUsual = JSON.stringify(text) === written;
  const column = isUsual
    ? JSON.stringify(text.slice(0, index)).length - 1
    : columnOf(written, character);
  return { line: at.line, column: at.column + Math.max(column, 0) };
}

/** Where a character, or its escape, begins in a text as it is written; -1 where it does not. */
function columnOf(written: string, character: string): number {
  const escapes = character
    .split("")
    .map((unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  const escaped = new RegExp(escapes, "i").exec(written)?.index;
  const plain = written.indexOf(character);
  return plain === -1 ? (escaped ?? -1) : Math.min(plain, escaped ?? plain);
}

/** `written` is the number as it stands in the file. */
function numberProblem(value: number, written: string, at: Position, found: Problems): void {
  if (!Number.isFinite(value)) {
    found.add({
      code: "number-range",
      ...at,
      message: words.outOfRange({ number: written }),
      remedy: words.writeRealValue(),
    });
  } else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    found.add({
      code: "number-precision",
      ...at,
      message: words.imprecise({ number: written }),
      remedy: words.writeAsText(),
    });
  }
}

/** Looks before any parser does what takes long; what stands inside a string does not count. */
function tooMuch(text: string): FileProblem | null {
  let depth = 0;
  let parts = 0;
  let line = 1;
  let lineStart = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      line += 1;
      lineStart = i + 1;
    }
    if (inString) {
      if (c === 92) i += 1;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (isOpening(c)) depth += 1;
    else if (isClosing(c)) depth -= 1;
    else if (c === 58 || c === 44) parts += 1;
    if (depth > maxDepth || parts > maxParts) {
      const where = { line, column: i - lineStart + 1 };
      return depth > maxDepth ? tooDeep(where) : tooMany(where);
    }
  }
  return null;
}

/** `{` and `[`. */
export function isOpening(code: number): boolean {
  return code === 123 || code === 91;
}

/** `}` and `]`. */
export function isClosing(code: number): boolean {
  return code === 125 || code === 93;
}

function tooDeep(where: Position): FileProblem {
  const message = words.tooDeep({ levels: maxDepth });
  return { code: "too-deep", ...where, message, remedy: words.flatten() };
}

function tooMany(where: Position): FileProblem {
  const message = words.tooMany({ parts: maxParts });
  return { code: "too-many-values", ...where, message, remedy: words.splitUp() };
}
