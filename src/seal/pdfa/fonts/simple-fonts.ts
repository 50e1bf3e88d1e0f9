import { PDFArray, type PDFDict, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { arrayAt, dictAt, get, nameAt } from "../../pdf-file.js";
import type { FontProgram } from "./font-program.js";
import { characterOf, encodedName, macRomanCode } from "./glyph-names.js";

/** The glyph that a code shows: its number, that there is none, or that nobody can tell. */
export type Glyph = number | "missing" | "unknown";

/** Glyphs of a font with codes of one byte (ISO 32000-1, 9.6.6). */
export function simpleGlyph(font: PDFDict, code: number, program: FontProgram): Glyph {
  return nameAt(font, "Subtype") === "TrueType"
    ? trueTypeGlyph(font, code, program)
    : namedGlyph(font, code, program);
}

/** The name that the font's encoding gives a code; null where it gives none. */
export function nameOf(font: PDFDict, code: number, program: FontProgram | null): string | null {
  const encoding = get(font, "Encoding");
  const own = differencesOf(font).get(code);
  if (own !== undefined) return own;
  const base =
    encoding instanceof PDFName
      ? encoding.decodeText()
      : nameAt(dictAt(font, "Encoding"), "BaseEncoding");
  if (base !== "") return encodedName(base, code);
  return program ? program.builtIn(code) : encodedName("StandardEncoding", code);
}

const knownDifferences = new WeakMap<PDFDict, ReadonlyMap<number, string>>();

/** Codes and the names that they get instead of those of the base encoding. */
function differencesOf(font: PDFDict): ReadonlyMap<number, string> {
  let known = knownDifferences.get(font);
  if (!known) {
    const names = new Map<number, string>();
    let code = 0;
    for (const item of arrayAt(dictAt(font, "Encoding"), "Differences")) {
      if (item instanceof PDFNumber) code = item.asNumber();
      else if (item instanceof PDFName) {
        names.set(code, item.decodeText());
        code += 1;
      }
    }
    knownDifferences.set(font, (known = names));
  }
  return known;
}

function namedGlyph(font: PDFDict, code: number, program: FontProgram): Glyph {
  const name = nameOf(font, code, program);
  if (name === null || name === ".notdef") return 0;
  return program.byName ? (program.byName.get(name) ?? "missing") : "unknown";
}

function isSymbolic(font: PDFDict): boolean {
  const flags = get(dictAt(font, "FontDescriptor"), "Flags");
  return flags instanceof PDFNumber && (flags.asNumber() & 4) !== 0;
}

function trueTypeGlyph(font: PDFDict, code: number, program: FontProgram): Glyph {
  if (isSymbolic(font) || get(font, "Encoding") === undefined) {
    return firstOf(
      [0, 0xf000, 0xf100, 0xf200].map((p) => program.mapped(3, 0, p + code)),
      [program.mapped(1, 0, code)],
    );
  }
  const name = nameOf(font, code, null);
  if (name === null || name === ".notdef") return 0;
  const character = characterOf(name);
  const roman = macRomanCode(name);
  return firstOf(
    [character === null ? null : program.mapped(3, 1, character)],
    [roman === null ? null : program.mapped(1, 0, roman), program.byName?.get(name) ?? null],
  );
}

/** The first glyph that one of the tables has; 0 where there are tables and none has it. */
function firstOf(...lookups: readonly (readonly (number | null)[])[]): Glyph {
  const all = lookups.flat();
  return all.find((g) => g !== null && g !== 0) ?? (all.every((g) => g === null) ? "unknown" : 0);
}

/** The width that a font gives a code, in thousandths; null where it gives none. */
export function simpleWidth(font: PDFDict, code: number): number | null {
  const first = get(font, "FirstChar");
  const widths = get(font, "Widths");
  const at = code - (first instanceof PDFNumber ? first.asNumber() : 0);
  if (widths instanceof PDFArray && at >= 0 && at < widths.size()) {
    const width = widths.lookup(at);
    return width instanceof PDFNumber ? width.asNumber() : null;
  }
  const missing = get(dictAt(font, "FontDescriptor"), "MissingWidth");
  return missing instanceof PDFNumber ? missing.asNumber() : 0;
}
