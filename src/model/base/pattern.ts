import { createRequire } from "node:module";
import type { RE2JS } from "re2js";
import { isOneWay } from "./one-way.js";
import { translated, Unbounded } from "./pattern-translation.js";
import { words } from "./pattern.words.js";
import type { Bilingual } from "./text.js";

/** A regular expression that takes time in proportion to the text, whatever stands in either. */
export interface Pattern {
  test(text: string): boolean;
  /** The named groups of the first match; undefined where there is none. */
  groups(text: string): Readonly<Record<string, string>> | undefined;
}

const load = createRequire(import.meta.url);
/** What repeats or offers a choice can be tried in many ways; what does neither, in one. */
const manyWays = /[*+?|]|\{\d+,/;
const longest = 2000;

/**
 * The pattern of a schema, a rule or the configuration, written as JSON Schema has it (ECMAScript,
 * `u`). V8 tries one way after the other, which may take years: whatever leaves many goes to an
 * engine that follows all ways at once. Throws `Unbounded` for what no such engine can do.
 */
export function patternOf(source: string): Pattern {
  let pattern = known.get(source);
  if (!pattern) {
    if (known.size === knownAtMost) known.clear();
    known.set(source, (pattern = made(source)));
  }
  return pattern;
}

const known = new Map<string, Pattern>();
const knownAtMost = 500;

function made(source: string): Pattern {
  if (source.length > longest) throw new Unbounded(words.long({ most: longest }));
  const native = nativeOf(source);
  if (!isOneWay(source)) {
    const linear = compiled(source);
    if (manyWays.test(source)) return linear;
  }
  return { test: (text) => native.test(text), groups: (text) => native.exec(text)?.groups };
}

/** Why a pattern cannot be used; null where it can. */
export function patternFault(source: string): Bilingual | null {
  try {
    patternOf(source);
    return null;
  } catch (error) {
    if (error instanceof Unbounded) return error.why;
    throw error;
  }
}

/**
 * The same for validators that were compiled before: nothing is made of the pattern until a text
 * is held against it.
 */
export function lazyPattern(source: string): { readonly test: (text: string) => boolean } {
  let pattern: Pick<Pattern, "test"> | undefined;
  const make = () =>
    (manyWays.test(source) && !isOneWay(source)) || source.length > longest
      ? patternOf(source)
      : nativeOf(source);
  return { test: (text) => (pattern ??= make()).test(text) };
}

function nativeOf(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch (error) {
    throw new Unbounded(words.syntax({ reason: reasonOf(error) }));
  }
}

function compiled(source: string): Pattern {
  const text = translated(source);
  const { RE2JS: engine } = load("re2js") as { RE2JS: typeof RE2JS };
  try {
    const pattern = engine.compile(text);
    return { test: (value) => pattern.test(value), groups: (value) => groupsOf(pattern, value) };
  } catch (error) {
    throw new Unbounded(words.tooMuch({ reason: reasonOf(error) }));
  }
}

function groupsOf(pattern: RE2JS, text: string): Record<string, string> | undefined {
  const match = pattern.matcher(text);
  if (!match.find()) return undefined;
  return Object.fromEntries(
    Object.keys(pattern.namedGroups()).map((name) => [name, match.group(name) ?? ""]),
  );
}

/** What an engine says, without the pattern that it repeats. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(": ").at(-1) ?? message;
}
