import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { dictAt, get, nameAt, type PdfFile } from "./pdf-file.js";

/** One operator of a content stream with what stood before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}
/** A content stream that is drawn: a page's, a form's, a pattern's, a glyph's. */
export interface Content {
  readonly resources: PDFDict | undefined;
  /** Whether its resources are its own, not those of the page around it. */
  readonly ownResources: boolean;
  readonly operations: readonly Operation[];
  readonly page: PDFPage;
}

const token = /%[^\r\n]*|<<|>>|<([0-9A-Fa-f\s]*)>|<[^>]*>|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\))*\)|\/[^\s/<>()[\]{}%]*|[[\]{}]|[^\s/<>()[\]{}%]+/g;
const numeric = /^[+-]?(\d+\.?\d*|\.\d+)$/;

export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  token.lastIndex = 0;
  for (let hit = token.exec(content); hit; hit = token.exec(content)) {
    const text = hit[0];
    if (text.startsWith("%")) continue;
    if (/^[/<(>[\]{}]/.test(text) || numeric.test(text) || text === "true" || text === "false" || text === "null") { operands.push(text); continue; }
    operations.push({ operator: text, operands });
    operands = [];
    if (text === "ID") {
      // The bytes of an inline image are no operators.
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = token.lastIndex;
      const at = end.exec(content);
      token.lastIndex = at ? at.index + 1 : content.length;
    }
  }
  return operations;
}

const contentsOf = new WeakMap<PdfFile, Content[]>();

/** Everything that the pages draw, each stream once. */
export function contents(file: PdfFile): Content[] {
  let known = contentsOf.get(file);
  if (known) return known;
  known = [];
  const seen = new Set<PDFObject>();
  for (const page of file.document.getPages()) {
    const resources = page.node.Resources();
    const own: Content = { resources, ownResources: page.node.get(PDFName.of("Resources")) !== undefined, operations: operationsOf(joined(page.node.Contents(), file)), page };
    known.push(own);
    inside(resources, resources, page);
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = file.document.context.lookup(annotation);
      if (dict instanceof PDFDict) for (const state of appearances(dict)) stream(state, resources, page);
    }
  }
  contentsOf.set(file, known);
  return known;

  function inside(resources: PDFDict | undefined, around: PDFDict | undefined, page: PDFPage): void {
    for (const kind of ["XObject", "Pattern"]) for (const value of lookups(dictAt(resources, kind))) if (value instanceof PDFRawStream && nameAt(value.dict, "Subtype") !== "Image") stream(value, around, page);
    for (const font of lookups(dictAt(resources, "Font"))) if (font instanceof PDFDict && nameAt(font, "Subtype") === "Type3") {
      if (seen.has(font)) continue;
      seen.add(font);
      const own = dictAt(font, "Resources") ?? around;
      for (const glyph of lookups(dictAt(font, "CharProcs"))) if (glyph instanceof PDFRawStream) stream(glyph, own, page);
      if (own !== around) inside(own, own, page);
    }
    for (const state of lookups(dictAt(resources, "ExtGState"))) {
      const group = state instanceof PDFDict ? get(dictAt(state, "SMask"), "G") : undefined;
      if (group instanceof PDFRawStream) stream(group, around, page);
    }
  }
  function stream(value: PDFRawStream, around: PDFDict | undefined, page: PDFPage): void {
    if (seen.has(value)) return;
    seen.add(value);
    const own = dictAt(value.dict, "Resources");
    known?.push({ resources: own ?? around, ownResources: own !== undefined, operations: operationsOf(file.decoded(value)), page });
    if (own) inside(own, own, page);
  }
}

/** The streams of an annotation's appearance, all states. */
export function appearances(annotation: PDFDict): PDFRawStream[] {
  return lookups(dictAt(annotation, "AP")).flatMap((state) => (state instanceof PDFRawStream ? [state] : state instanceof PDFDict ? lookups(state).filter((s): s is PDFRawStream => s instanceof PDFRawStream) : []));
}

export function lookups(dict: PDFDict | undefined): PDFObject[] {
  return dict ? dict.keys().flatMap((k) => { const value = dict.lookup(k); return value ? [value] : []; }) : [];
}

function joined(value: PDFObject | undefined, file: PdfFile): string {
  if (value instanceof PDFArray) return value.asArray().map((_, i) => joined(value.lookup(i), file)).join("\n");
  return value instanceof PDFRawStream ? file.decoded(value) : "";
}
