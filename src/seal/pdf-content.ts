import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { dictAt, get, nameAt, type PdfFile } from "./pdf-file.js";

/** One operator of a content stream with the names and strings that stood before it; numbers are left out. */
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
  /** What a reader copies instead of the glyphs, where marked content says so; empty for its further pieces. */
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

/** Reads a content stream once for everything that is asked of it: paths and numbers, most of it, are passed over. */
export function readContent(content: string): ContentParts {
  const operations = new Map<string, Operation>();
  const shown: ShownText[] = [];
  const marks: (string | null)[] = [];
  const saved: { font: string; mode: number }[] = [];
  let operands: string[] = [];
  let [font, mode, depth, deepest, lastNumber] = ["", 0, 0, 0, 0];
  for (const token of tokensOf(content)) {
    if (typeof token === "number") {
      lastNumber = token;
      continue;
    }
    if (/^[/<(>[\]{}]/.test(token) || token === "true" || token === "false" || token === "null") {
      operands.push(token);
      continue;
    }
    switch (token) {
      case "q":
        saved.push({ font, mode });
        deepest = Math.max(deepest, (depth += 1));
        break;
      case "Q":
        ({ font, mode } = saved.pop() ?? { font, mode });
        depth -= 1;
        break;
      case "Tf":
        font = (operands[0] ?? "").slice(1);
        break;
      case "Tr":
        mode = lastNumber;
        break;
      case "BMC":
      case "BDC": {
        const at = operands.indexOf("/ActualText");
        marks.push(at === -1 ? null : (operands[at + 1] ?? ""));
        break;
      }
      case "EMC":
        marks.pop();
        break;
      case "Tj":
      case "TJ":
      case "'":
      case '"': {
        const at = marks.findIndex((m) => m !== null);
        shown.push({
          font,
          isVisible: mode !== 3,
          strings: operands.filter((o) => o.startsWith("(") || (o.startsWith("<") && o !== "<<")),
          actual: at === -1 ? null : (marks[at] ?? ""),
        });
        // Said once, for all glyphs of the mark.
        if (at !== -1) marks[at] = "";
        break;
      }
      default:
    }
    const key = `${token} ${token === "ID" ? operands.join(" ") : (operands.find((o) => o.startsWith("/")) ?? "")}`;
    if (!operations.has(key)) operations.set(key, { operator: token, operands });
    operands = [];
  }
  return { operations: [...operations.values()], shown, depth: deepest };
}

const delimiters = "()<>[]{}/%";
const isSpace = (c: number) => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;

/** The tokens of a content stream; numbers as such. The bytes of an inline image are no tokens. */
export function* tokensOf(content: string): Generator<string | number> {
  for (let i = 0; i < content.length;) {
    const code = content.charCodeAt(i);
    if (isSpace(code)) {
      i += 1;
      continue;
    }
    const from = i;
    const c = content[i] ?? "";
    if (c === "%") {
      while (i < content.length && content[i] !== "\n" && content[i] !== "\r") i += 1;
      continue;
    }
    if (c === "(") i = endOfString(content, i);
    else if (c === "<" && content[i + 1] !== "<") {
      const end = content.indexOf(">", i);
      i = end === -1 ? content.length : end + 1;
    } else if (c === "<" || (c === ">" && content[i + 1] === ">")) i += 2;
    else if (c === "/") {
      i += 1;
      i = endOfWord(content, i);
    } else if (delimiters.includes(c)) i += 1;
    else i = endOfWord(content, i);
    const isNumber = (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
    const token = content.slice(from, i);
    const number = isNumber ? Number(token) : Number.NaN;
    yield Number.isNaN(number) ? token : number;
    if (token === "ID") {
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = i;
      const at = end.exec(content);
      i = at ? at.index + 1 : content.length;
    }
  }
}

function endOfWord(content: string, from: number): number {
  let i = from;
  while (
    i < content.length &&
    !isSpace(content.charCodeAt(i)) &&
    !delimiters.includes(content[i] ?? "")
  ) {
    i += 1;
  }
  return i;
}

function endOfString(content: string, from: number): number {
  let open = 0;
  for (let i = from; i < content.length; i += 1) {
    if (content[i] === "\\") i += 1;
    else if (content[i] === "(") open += 1;
    else if (content[i] === ")" && (open -= 1) === 0) return i + 1;
  }
  return content.length;
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
    const own: Content = {
      resources,
      ownResources: page.node.get(PDFName.of("Resources")) !== undefined,
      ...readContent(joined(page.node.Contents(), file)),
      page,
    };
    known.push(own);
    inside(resources, resources, page);
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = file.document.context.lookup(annotation);
      if (dict instanceof PDFDict) {
        for (const state of appearances(dict)) stream(state, resources, page);
      }
    }
  }
  contentsOf.set(file, known);
  return known;

  function inside(
    resources: PDFDict | undefined,
    around: PDFDict | undefined,
    page: PDFPage,
  ): void {
    for (const kind of ["XObject", "Pattern"]) {
      for (const value of lookups(dictAt(resources, kind))) {
        if (value instanceof PDFRawStream && nameAt(value.dict, "Subtype") !== "Image") {
          stream(value, around, page);
        }
      }
    }
    for (const font of lookups(dictAt(resources, "Font"))) {
      if (font instanceof PDFDict && nameAt(font, "Subtype") === "Type3") {
        if (seen.has(font)) continue;
        seen.add(font);
        const own = dictAt(font, "Resources") ?? around;
        for (const glyph of lookups(dictAt(font, "CharProcs"))) {
          if (glyph instanceof PDFRawStream) stream(glyph, own, page);
        }
        if (own !== around) inside(own, own, page);
      }
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
    known?.push({
      resources: own ?? around,
      ownResources: own !== undefined,
      ...readContent(file.decoded(value)),
      page,
    });
    if (own) inside(own, own, page);
  }
}

/** The streams of an annotation's appearance, all states. */
export function appearances(annotation: PDFDict): PDFRawStream[] {
  return lookups(dictAt(annotation, "AP")).flatMap((state) =>
    state instanceof PDFRawStream
      ? [state]
      : state instanceof PDFDict
        ? lookups(state).filter((s): s is PDFRawStream => s instanceof PDFRawStream)
        : [],
  );
}

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
