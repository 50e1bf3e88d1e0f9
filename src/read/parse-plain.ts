import { isObject, type Json } from "../model/base/json.js";
import { forbiddenKeys, isClosing, isOpening, maxDepth, maxParts } from "./scan.js";

/**
 * ASCII with its white space, and the marks, characters and full-width forms of everyday Chinese
 * text: first and last.
 */
const everyday: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2103, 0x2103],
  [0x2460, 0x2473],
  [0x3000, 0x3029],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
];

/**
 * What is neither ASCII nor everyday Chinese text. Such a file may hold hidden characters or be out
 * of normal form C, which the slow way finds out.
 */
const unusual = new RegExp(
  `[^${everyday.map(([from, to]) => `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`).join("")}]`,
);

/**
 * Parses a text that is plainly right, six times faster than looking for every hazard with its
 * place; undefined when it may not be: then `scan` looks closely. Two keys of one name leave fewer
 * keys in the value than colons in the text.
 */
export function parsePlain(text: string): Json | undefined {
  const colons = structure(text);
  if (colons === null || unusual.test(text)) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return keysIn(value) === colons ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The colons outside strings; null for an escape that could hide a character, brackets nested too
 * deep, or too much of everything.
 */
function structure(text: string): number | null {
  let colons = 0,
    commas = 0,
    depth = 0,
    inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString && c === 92) {
      i += 1;
      if (isHiding(text.charCodeAt(i))) return null;
    } else if (inString) {
      if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 58) colons += 1;
    else if (c === 44) commas += 1;
    else if (isOpening(c)) {
      depth += 1;
      if (depth > maxDepth) return null;
    } else if (isClosing(c)) depth -= 1;
  }
  return colons + commas > maxParts ? null : colons;
}

/** \u can write any character, \b and \f write controls. */
function isHiding(escape: number): boolean {
  return escape === 117 || escape === 98 || escape === 102;
}

/**
 * How many keys there are, all levels together; NaN, which equals nothing, for a value that `scan`
 * would refuse.
 */
function keysIn(value: Json): number {
  if (typeof value === "number") {
    return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? 0 : Number.NaN;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).reduce<number>((n, v) => n + keysIn(v), 0);
  }
  if (!isObject(value)) return 0;
  let count = 0;
  for (const key in value) {
    if (forbiddenKeys.has(key)) return Number.NaN;
    count += 1 + keysIn(value[key] as Json);
  }
  return count;
}
