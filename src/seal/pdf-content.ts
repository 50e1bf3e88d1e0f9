import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { type ContentParts, readContent } from "./content-stream.js";
import { dictAt, get, nameAt, type PdfFile } from "./pdf-file.js";

/** A content stream that is drawn: a page's, a form's, a pattern's, a glyph's. */
export interface Content extends ContentParts {
  readonly resources: PDFDict | undefined;
  /** Whether its resources are its own, not those of the page around it. */
  readonly ownResources: boolean;
  readonly page: PDFPage;
  /** What is drawn: the page itself, or the stream; a glyph's font as well. */
  readonly source: PDFPage | PDFRawStream;
  readonly font: PDFDict | null;
}

const contentsOf = new WeakMap<PdfFile, readonly Content[]>();

/** Everything that the pages draw, each stream once. */
export function contents(file: PdfFile): readonly Content[] {
  let known = contentsOf.get(file);
  if (!known) contentsOf.set(file, (known = new ContentWalk(file).all()));
  return known;
}

/** Goes through pages and all that they draw; what their resources hold unused is left out. */
class ContentWalk {
  readonly #file: PdfFile;
  readonly #found: Content[] = [];
  readonly #seen = new Set<PDFObject>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  all(): readonly Content[] {
    for (const page of this.#file.document.getPages()) this.#page(page);
    return this.#found;
  }

  #page(page: PDFPage): void {
    const { context } = this.#file.document;
    const resources = page.node.Resources();
    const found: Content = {
      resources,
      ownResources: page.node.get(PDFName.of("Resources")) !== undefined,
      ...readContent(joined(page.node.Contents(), this.#file)),
      page,
      source: page,
      font: null,
    };
    this.#found.push(found);
    this.#inside(found, resources);
    const annotations = (page.node.Annots()?.asArray() ?? []).map((a) => context.lookup(a));
    for (const state of annotations.filter(isDict).flatMap(appearances)) {
      this.#stream(state, resources, page);
    }
  }

  /**
   * What a stream draws by its resources; `around` are those of the page, for streams that have
   * none of their own.
   */
  #inside({ operations, resources, page }: Content, around: PDFDict | undefined): void {
    for (const [operators, kind] of drawing) {
      const names = operations
        .filter((o) => operators.includes(o.operator))
        .flatMap((o) => o.operands.find((w) => w.startsWith("/"))?.slice(1) ?? []);
      for (const name of new Set(names)) {
        const value = dictAt(resources, kind)?.lookup(PDFName.of(name));
        if (isDict(value) && kind === "Font") this.#glyphs(value, around, page);
        const drawn = isDict(value) ? get(dictAt(value, "SMask"), "G") : value;
        if (isStream(drawn) && nameAt(drawn.dict, "Subtype") !== "Image") {
          this.#stream(drawn, around, page);
        }
      }
    }
  }

  /** The glyphs of a font that draws them with content streams. */
  #glyphs(font: PDFDict, around: PDFDict | undefined, page: PDFPage): void {
    if (nameAt(font, "Subtype") !== "Type3" || this.#seen.has(font)) return;
    this.#seen.add(font);
    for (const glyph of lookups(dictAt(font, "CharProcs")).filter(isStream)) {
      this.#stream(glyph, around, page, font);
    }
  }

  #stream(
    stream: PDFRawStream,
    around: PDFDict | undefined,
    page: PDFPage,
    font: PDFDict | null = null,
  ): void {
    if (this.#seen.has(stream)) return;
    this.#seen.add(stream);
    const own = dictAt(stream.dict, "Resources") ?? dictAt(font ?? undefined, "Resources");
    const found: Content = {
      resources: own ?? around,
      ownResources: own !== undefined,
      ...readContent(this.#file.decoded(stream)),
      page,
      source: stream,
      font,
    };
    this.#found.push(found);
    this.#inside(found, own ?? around);
  }
}

/** Operators that draw something of the resources, and of which kind. */
const drawing: readonly (readonly [readonly string[], string])[] = [
  [["Do"], "XObject"],
  [["scn", "SCN"], "Pattern"],
  [["Tf"], "Font"],
  [["gs"], "ExtGState"],
];

function isStream(value: PDFObject | undefined): value is PDFRawStream {
  return value instanceof PDFRawStream;
}

function isDict(value: PDFObject | undefined): value is PDFDict {
  return value instanceof PDFDict;
}

/** The streams of an annotation's appearance, all states. */
export function appearances(annotation: PDFDict): PDFRawStream[] {
  return lookups(dictAt(annotation, "AP"))
    .flatMap((state) => (isDict(state) ? lookups(state) : [state]))
    .filter(isStream);
}

/** The values of a dictionary, references followed. */
export function lookups(dict: PDFDict | undefined): PDFObject[] {
  return dict
    ? dict.keys().flatMap((k) => {
        const value = dict.lookup(k);
        return value ? [value] : [];
      })
    : [];
}

/** The content of a page, its pieces one after another. */
export function joined(value: PDFObject | undefined, file: PdfFile): string {
  if (value instanceof PDFArray) {
    return value
      .asArray()
      .map((_, i) => joined(value.lookup(i), file))
      .join("\n");
  }
  return value instanceof PDFRawStream ? file.decoded(value) : "";
}
