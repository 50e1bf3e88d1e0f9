import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

/** For characters that share a glyph with a radical: the code point that a text means, by that of the radical. */
export type Ideographs = ReadonlyMap<number, number>;

/**
 * Makes the text that a reader copies the text that was printed. A font draws 页 U+9875 and the radical ⻚ U+2EDA with one
 * glyph, and Chromium notes the lower number: without this, nobody finds 页 in the file.
 */
export function repairTextLayer(document: PDFDocument, ideographs: Ideographs): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const reference = object.get(PDFName.of("ToUnicode"));
    const stream = reference && document.context.lookup(reference);
    if (!(stream instanceof PDFRawStream)) continue;
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    const after = repairMap(before, ideographs);
    if (after !== before) object.set(PDFName.of("ToUnicode"), document.context.register(document.context.flateStream(after)));
  }
}

/** The glyph-to-text map of a font (a CMap): `<glyph> <text>` or `<first> <last> <text of the first>` a line. */
function repairMap(map: string, ideographs: Ideographs): string {
  const single = map.replace(/beginbfchar([\s\S]*?)endbfchar/g, (_, lines: string) =>
    `beginbfchar${lines.replace(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g, (__, glyph: string, text: string) => `<${glyph}> <${meant(Number.parseInt(text, 16), ideographs)}>`)}endbfchar`);
  return single.replace(/\d+\s+beginbfrange([\s\S]*?)endbfrange/g, (whole, lines: string) => {
    const ranges = [...lines.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g)].map((m) => [m[1], m[2], m[3]].map((h) => Number.parseInt(h ?? "0", 16)) as [number, number, number]);
    const touched = ranges.some(([first, last, text]) => Array.from({ length: last - first + 1 }, (_, i) => text + i).some((c) => ideographs.has(c)));
    if (!touched) return whole;
    // Neighbouring glyphs need no neighbouring ideographs: each gets a line of its own, at most 100 in a section.
    const entries = ranges.flatMap(([first, last, text]) => Array.from({ length: last - first + 1 }, (_, i) => `<${hex(first + i)}> <${meant(text + i, ideographs)}>`));
    const sections: string[] = [];
    for (let i = 0; i < entries.length; i += 100) {
      const part = entries.slice(i, i + 100);
      sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
    }
    return sections.join("\n");
  });
}

function meant(codePoint: number, ideographs: Ideographs): string {
  return hex(ideographs.get(codePoint) ?? codePoint);
}

function hex(n: number): string {
  return n.toString(16).toUpperCase().padStart(4, "0");
}
