import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { ShownText } from "../content-stream.js";
import { contents } from "../pdf-content.js";
import { dictAt, nameAt, type PdfFile } from "../pdf-file.js";

/** A font of the resources. */
export function fontNamed(resources: PDFDict | undefined, name: string): PDFDict | undefined {
  const value = dictAt(resources, "Font")?.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : undefined;
}

/** The codes of a hexadecimal string in a composite font. */
export function codesOf(string: string): string[] {
  return string.startsWith("<")
    ? (string.slice(1, -1).replace(/\s/g, "").match(/.{4}/g) ?? [])
    : [];
}

/** Composite fonts with the Identity map, and the text they show. */
export function identityFonts(file: PdfFile): { font: PDFDict; texts: readonly ShownText[] }[] {
  const found = new Map<PDFDict, ShownText[]>();
  for (const { shown, resources } of contents(file)) {
    const fonts = new Map<string, PDFDict | null>();
    for (const text of shown) {
      let font = fonts.get(text.font);
      if (font === undefined) fonts.set(text.font, (font = identityFont(resources, text.font)));
      if (font) textsOf(found, font).push(text);
    }
  }
  return [...found].map(([font, texts]) => ({ font, texts }));
}

function textsOf(found: Map<PDFDict, ShownText[]>, font: PDFDict): ShownText[] {
  let texts = found.get(font);
  if (!texts) found.set(font, (texts = []));
  return texts;
}

function identityFont(resources: PDFDict | undefined, name: string): PDFDict | null {
  const font = fontNamed(resources, name);
  return font && nameAt(font, "Encoding").startsWith("Identity") ? font : null;
}
