import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { readCMap, type TextRange } from "./cmap.js";
import type { PdfFile } from "./pdf-file.js";

/**
 * For characters that share a glyph: the code point that this document means, by the one that
 * Chromium notes.
 */
export type Meant = ReadonlyMap<number, number>;

/**
 * Of the characters that share a glyph, the one that the document's text holds; of radical and
 * ideograph alike, the ideograph.
 */
export function meantBy(text: string, shared: Shared): Meant {
  const noted = notedBy(shared);
  const there = new Set<number>();
  for (const character of text) there.add(character.codePointAt(0) ?? 0);
  const means = new Map<number, number>();
  for (const code of there) {
    const lowest = noted.get(code);
    if (lowest === undefined || there.has(lowest)) continue;
    const own = shared.get(lowest)?.find((c) => there.has(c));
    if (own !== undefined) means.set(lowest, own);
  }
  return means;
}

type Shared = ReadonlyMap<number, readonly number[]>;
/** Of a font, which character Chromium notes for another; worked out once for each font. */
const known = new WeakMap<Shared, ReadonlyMap<number, number>>();

function notedBy(shared: Shared): ReadonlyMap<number, number> {
  const noted =
    known.get(shared) ??
    new Map([...shared].flatMap(([lowest, others]) => others.map((c) => [c, lowest] as const)));
  known.set(shared, noted);
  return noted;
}

/**
 * Makes the text that a reader copies the text that was printed. A font draws U+9875 (page) and the
 * radical U+2EDA with one glyph, and Chromium notes the lower number: without this, nobody finds
 * that word in the file.
 */
export function repairTextLayer(document: PDFDocument, means: Meant): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const reference = object.get(PDFName.of("ToUnicode"));
    const stream = reference && document.context.lookup(reference);
    if (!(stream instanceof PDFRawStream)) continue;
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    const after = repairMap(before, means);
    if (after !== before) {
      object.set(
        PDFName.of("ToUnicode"),
        document.context.register(document.context.flateStream(after)),
      );
    }
  }
}

/**
 * The glyph-to-text map of a font (a CMap): `<glyph> <text>` or `<first> <last> <text of the
 * first>` a line.
 */
function repairMap(map: string, means: Meant): string {
  const single = map.replace(/beginbfchar([\s\S]*?)endbfchar/g, (_, lines: string) => {
    const mended = lines.replace(
      /<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g,
      (__, glyph: string, text: string) =>
        `<${glyph}> <${meant(Number.parseInt(text, 16), means)}>`,
    );
    return `beginbfchar${mended}endbfchar`;
  });
  return single.replace(/\d+\s+beginbfrange([\s\S]*?)endbfrange/g, (whole, lines: string) => {
    const ranges = [
      ...lines.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g),
    ].map(
      (m) =>
        [m[1], m[2], m[3]].map((h) => Number.parseInt(h ?? "0", 16)) as [number, number, number],
    );
    const touched = ranges.some(([first, last, text]) =>
      Array.from({ length: last - first + 1 }, (_, i) => text + i).some((c) => means.has(c)),
    );
    if (!touched) return whole;
    // Neighbouring glyphs need no neighbouring characters: each gets a line of its own, at most 100
    // in a section.
    const entries = ranges.flatMap(([first, last, text]) =>
      Array.from(
        { length: last - first + 1 },
        (_, i) => `<${hex(first + i)}> <${meant(text + i, means)}>`,
      ),
    );
    const sections: string[] = [];
    for (let i = 0; i < entries.length; i += 100) {
      const part = entries.slice(i, i + 100);
      sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
    }
    return sections.join("\n");
  });
}

/** UTF-16 in hexadecimal digits; a last odd byte counts as the low one of a character. */
function characters(digits: string): string {
  const whole = digits.padStart(Math.ceil(digits.length / 4) * 4, "0");
  return Buffer.from(whole, "hex").swap16().toString("utf16le");
}

/** No font has as many codes. */
const mostCodes = 65_536;

/** What each code of a font stands for, as the file says. */
export function toUnicode(font: PDFDict | undefined, file: PdfFile): Map<number, string> {
  const map = new Map<number, string>();
  const stream = font?.lookup(PDFName.of("ToUnicode"));
  if (!(stream instanceof PDFRawStream)) return map;
  for (const range of readCMap(file.decoded(stream)).texts) {
    for (let code = range.first; code <= range.last && map.size < mostCodes; code += 1) {
      map.set(code, textOf(range, code - range.first));
    }
  }
  return map;
}

/** What the code of a range stands for: in a range, the last character counts on. */
function textOf({ text }: TextRange, offset: number): string {
  if (typeof text !== "string") return characters(text[offset] ?? "");
  if (offset === 0) return characters(text);
  const last = Number.parseInt(text.slice(-4), 16) + offset;
  return characters(text.slice(0, -4)) + String.fromCharCode(last & 0xffff);
}

function meant(codePoint: number, means: Meant): string {
  return hex(means.get(codePoint) ?? codePoint);
}

function hex(n: number): string {
  return n.toString(16).toUpperCase().padStart(4, "0");
}
