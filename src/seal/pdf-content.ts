import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { dictAt, get, nameAt, type PdfFile } from "./pdf-file.js";
import { tokensOf } from "./pdf-tokens.js";

/**
 * One operator of a content stream with the names and strings that stood before it; numbers are
 * left out.
 */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}
/** A piece of text that is drawn. */
export interface ShownText {
  /** Name of the font in the resources. */
  readonly font: string;
  /** Text rendering mode 3 draws nothing. */
  readonly isVisible: boolean;
  /** Strings as they are written: `<…>` or `(…)`. */
  readonly strings: readonly string[];
  /**
   * What a reader copies instead of the glyphs, where marked content says so; empty for its further
   * pieces.
   */
  readonly actual: string | null;
}
/** What a content stream does, each kind of operation once. */
export interface ContentParts {
  readonly operations: readonly Operation[];
  readonly shown: readonly ShownText[];
  /** How deep q and Q are nested. */
  readonly depth: number;
}
/** A content stream that is drawn: a page's, a form's, a pattern's, a glyph's. */
export interface Content extends ContentParts {
  readonly resources: PDFDict | undefined;
  /** Whether its resources are its own, not those of the page around it. */
  readonly ownResources: boolean;
  readonly page: PDFPage;
}

/**
 * Reads a content stream once for everything that is asked of it: paths and numbers, most of it,
 * are passed over.
 */
export function readContent(content: string): ContentParts {
  const reader = new ContentReader();
  let operands: string[] = [];
  let lastNumber = 0;
  for (const token of tokensOf(content)) {
    if (typeof token === "number") lastNumber = token;
    else if (isOperand(token)) operands.push(token);
    else {
      reader.apply(token, operands, lastNumber);
      operands = [];
    }
  }
  return reader.parts();
}

const keywords = new Set(["true", "false", "null"]);

function isOperand(token: string): boolean {
  return /^[/<(>[\]{}]/.test(token) || keywords.has(token);
}

/**
 * The state of a content stream while it is read: what text is drawn in, and within which marks.
 */
class ContentReader {
  readonly #operations = new Map<string, Operation>();
  readonly #shown: ShownText[] = [];
  readonly #marks: (string | null)[] = [];
  readonly #saved: { font: string; mode: number }[] = [];
  #font = "";
  #mode = 0;
  #depth = 0;
  #deepest = 0;

  apply(operator: string, operands: readonly string[], lastNumber: number): void {
    switch (operator) {
      case "q":
        this.#save();
        break;
      case "Q":
        this.#restore();
        break;
      case "Tf":
        this.#font = (operands[0] ?? "").slice(1);
        break;
      case "Tr":
        this.#mode = lastNumber;
        break;
      case "BMC":
      case "BDC":
        this.#marks.push(actualTextIn(operands));
        break;
      case "EMC":
        this.#marks.pop();
        break;
      case "Tj":
      case "TJ":
      case "'":
      case '"':
        this.#show(operands);
        break;
      default:
    }
    this.#remember(operator, operands);
  }

  parts(): ContentParts {
    return {
      operations: [...this.#operations.values()],
      shown: this.#shown,
      depth: this.#deepest,
    };
  }

  #save(): void {
    this.#saved.push({ font: this.#font, mode: this.#mode });
    this.#depth += 1;
    this.#deepest = Math.max(this.#deepest, this.#depth);
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved) [this.#font, this.#mode] = [saved.font, saved.mode];
    this.#depth -= 1;
  }

  #show(operands: readonly string[]): void {
    const at = this.#marks.findIndex((m) => m !== null);
    this.#shown.push({
      font: this.#font,
      isVisible: this.#mode !== 3,
      strings: operands.filter((o) => o.startsWith("(") || (o.startsWith("<") && o !== "<<")),
      actual: at === -1 ? null : (this.#marks[at] ?? ""),
    });
    // Said once, for all glyphs of the mark.
    if (at !== -1) this.#marks[at] = "";
  }

  /** Each kind of operation once. */
  #remember(operator: string, operands: readonly string[]): void {
    const told = operator === "ID" ? operands.join(" ") : operands.find((o) => o.startsWith("/"));
    const key = `${operator} ${told ?? ""}`;
    if (!this.#operations.has(key)) this.#operations.set(key, { operator, operands });
  }
}

function actualTextIn(operands: readonly string[]): string | null {
  const at = operands.indexOf("/ActualText");
  return at === -1 ? null : (operands[at + 1] ?? "");
}

const contentsOf = new WeakMap<PdfFile, readonly Content[]>();

/** Everything that the pages draw, each stream once. */
export function contents(file: PdfFile): readonly Content[] {
  let known = contentsOf.get(file);
  if (!known) contentsOf.set(file, (known = new ContentWalk(file).all()));
  return known;
}

/** Goes through pages and all that they draw by their resources. */
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
    this.#found.push({
      resources,
      ownResources: page.node.get(PDFName.of("Resources")) !== undefined,
      ...readContent(joined(page.node.Contents(), this.#file)),
      page,
    });
    this.#inside(resources, resources, page);
    const annotations = (page.node.Annots()?.asArray() ?? []).map((a) => context.lookup(a));
    for (const state of annotations.filter(isDict).flatMap(appearances)) {
      this.#stream(state, resources, page);
    }
  }

  /**
   * What hangs on resources; `around` are those of the page, for streams that have none of their
   * own.
   */
  #inside(resources: PDFDict | undefined, around: PDFDict | undefined, page: PDFPage): void {
    const drawn = ["XObject", "Pattern"]
      .flatMap((kind) => lookups(dictAt(resources, kind)))
      .filter(isStream)
      .filter((s) => nameAt(s.dict, "Subtype") !== "Image");
    for (const stream of drawn) this.#stream(stream, around, page);
    for (const font of lookups(dictAt(resources, "Font")).filter(isDict)) {
      if (nameAt(font, "Subtype") === "Type3") this.#glyphs(font, around, page);
    }
    for (const state of lookups(dictAt(resources, "ExtGState")).filter(isDict)) {
      const group = get(dictAt(state, "SMask"), "G");
      if (group instanceof PDFRawStream) this.#stream(group, around, page);
    }
  }

  /** The glyphs of a font that draws them with content streams. */
  #glyphs(font: PDFDict, around: PDFDict | undefined, page: PDFPage): void {
    if (this.#seen.has(font)) return;
    this.#seen.add(font);
    const own = dictAt(font, "Resources") ?? around;
    for (const glyph of lookups(dictAt(font, "CharProcs")).filter(isStream)) {
      this.#stream(glyph, own, page);
    }
    if (own !== around) this.#inside(own, own, page);
  }

  #stream(stream: PDFRawStream, around: PDFDict | undefined, page: PDFPage): void {
    if (this.#seen.has(stream)) return;
    this.#seen.add(stream);
    const own = dictAt(stream.dict, "Resources");
    this.#found.push({
      resources: own ?? around,
      ownResources: own !== undefined,
      ...readContent(this.#file.decoded(stream)),
      page,
    });
    if (own) this.#inside(own, own, page);
  }
}

function isStream(value: PDFObject): value is PDFRawStream {
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
