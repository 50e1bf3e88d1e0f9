import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFContext,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { arrayAt, dictAt, get, nameAt, pdfFile, unpacked } from "../pdf-file.js";
import { both, type Matrix, turned, type Upright } from "./placement.js";

/** A page as it can be drawn on another: what it shows, and what its annotations show. */
export interface PageForm extends Upright {
  /** The page's content, in the coordinates of the page. */
  readonly ref: PDFRef;
  readonly annotations: readonly { readonly ref: PDFRef; readonly matrix: Matrix }[];
}

/** The content of a page that is larger once unpacked would fill the memory. */
const mostContent = 64 * 1024 * 1024;

/** So many bytes nothing has when it is packed. */
const emptyStream = 16;

/** Reads a PDF whose pages are to be drawn; throws where it is damaged or encrypted. */
export async function openForReading(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  dropFiles(document, bytes);
  return document;
}

/** What a page shows may have files attached to it, which nobody would see. */
function dropFiles(document: PDFDocument, bytes: Uint8Array): void {
  const { objects, dicts } = pdfFile(bytes, document);
  for (const [, object] of objects) {
    if (object instanceof PDFRawStream) object.dict.delete(PDFName.of("AF"));
  }
  for (const dict of dicts) {
    const embedded = get(dict, "EF");
    const isFiles =
      embedded instanceof PDFDict &&
      embedded.keys().some((key) => embedded.lookup(key) instanceof PDFStream);
    // A font, too, may go by this name.
    if (isFiles && nameAt(embedded, "Type") === "") {
      for (const key of ["EF", "RF"]) dict.delete(PDFName.of(key));
    }
  }
}

/** A page as it was found: nothing that is missing or wrong is left for whoever draws it. */
export interface ReadPage extends Upright {
  /** What the page draws; several pages may share it. */
  readonly streams: readonly PDFRawStream[];
  readonly box: readonly [number, number, number, number];
  /** As they stand in the page, or in what it belongs to: mostly references. */
  readonly resources: PDFObject;
  readonly group: PDFObject | undefined;
  readonly annotations: readonly Appearance[];
}

/** Reads a page; throws where it is not as PDF has it. */
export function readPage(page: PDFPage): ReadPage {
  const { node } = page;
  const { x, y, width, height } = upright(page.getCropBox());
  if (node.getInheritableAttribute(resourcesName)) node.Resources();
  return {
    streams: streamsOf(page),
    box: [x, y, x + width, y + height],
    resources: node.getInheritableAttribute(resourcesName) ?? page.doc.context.obj({}),
    group: dictAt(node, "Group") && node.get(PDFName.of("Group")),
    annotations: appearancesOf(node),
    ...turned({ width, height, matrix: [1, 0, 0, 1, -x, -y] }, page.getRotation().angle),
  };
}

const resourcesName = PDFName.of("Resources");

/** Any two corners that lie opposite give a box. */
function upright({ x, y, width, height }: Record<"x" | "y" | "width" | "height", number>) {
  const size = { width: Math.abs(width), height: Math.abs(height) };
  const box = { x: Math.min(x, x + width), y: Math.min(y, y + height), ...size };
  const isBox = size.width > 0 && size.height > 0 && Object.values(box).every(Number.isFinite);
  if (!isBox) throw new Error("a page without width or height");
  return box;
}

/** What a page has to say is a list of streams; one that is named and not there was cut off. */
function streamsOf(page: PDFPage): PDFRawStream[] {
  const contents = page.node.Contents();
  if (contents === undefined && page.node.get(PDFName.of("Contents")) instanceof PDFRef) {
    throw new Error("the content of a page is not there");
  }
  const items = contents instanceof PDFArray ? contents.asArray() : [contents];
  return items.flatMap((item) => {
    const stream = item instanceof PDFRef ? page.doc.context.lookup(item) : item;
    if (item === undefined) return [];
    if (!(stream instanceof PDFRawStream)) throw new Error("the content of a page is no stream");
    return [stream];
  });
}

/** Thrown where the pages of a PDF would fill the memory. */
export class TooLarge extends Error {}

/** What the streams of a page hold; throws where they cannot be unpacked. */
export function contentOf({ streams }: Pick<ReadPage, "streams">): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const stream of streams) {
    const part = isPredicted(stream.dict) ? Buffer.alloc(0) : unpacked(stream, mostContent);
    if (part === "large") throw new TooLarge();
    const isUnpacked = part.length > 0 || stream.contents.length <= emptyStream;
    if (!isUnpacked) throw new Error("the content of a page cannot be unpacked");
    length += part.length;
    if (length > mostContent) throw new TooLarge();
    parts.push(part, Buffer.from("\n"));
  }
  return Buffer.concat(parts);
}

/** Whether lines are packed as differences from others, which the library does not undo. */
function isPredicted(dict: PDFDict): boolean {
  const ofOne = dictAt(dict, "DecodeParms");
  return [...(ofOne ? [ofOne] : []), ...arrayAt(dict, "DecodeParms")].some((parameters) => {
    const predictor = parameters instanceof PDFDict ? get(parameters, "Predictor") : undefined;
    return predictor instanceof PDFNumber && predictor.asNumber() > 1;
  });
}

/** Takes pages of one PDF over into another: what several of them share is taken over once. */
export class PageForms {
  readonly #into: PDFContext;
  readonly #copier: PDFObjectCopier;
  readonly #numbers = new Map<PDFObject, number>();
  readonly #copies = new Map<PDFObject, PDFRef>();
  readonly #forms = new Map<string, PDFRef>();

  constructor(from: PDFDocument, into: PDFContext = PDFContext.create()) {
    this.#into = into;
    this.#copier = PDFObjectCopier.for(from.context, into);
  }

  formOf(page: PDFPage): PageForm {
    const read = readPage(page);
    const { width, height, matrix } = read;
    const key = this.keyOf(read);
    const ref = this.#forms.get(key) ?? this.#written(read);
    this.#forms.set(key, ref);
    const annotations = read.annotations.map((a) => ({
      ref: this.#copied(a.stream),
      matrix: a.matrix,
    }));
    return { width, height, matrix, ref, annotations };
  }

  /** The same for pages that have the same form. */
  keyOf({ streams, box, resources, group }: ReadPage): string {
    const objects = [...streams, resources, ...(group ? [group] : [])];
    return [...objects.map((object) => this.#numberOf(object)), ...box].join(" ");
  }

  /** Takes over what a page shows besides its content; throws where that cannot be. */
  copyParts({ resources, group, annotations }: ReadPage): void {
    for (const object of [resources, ...(group ? [group] : [])]) this.#copied(object);
    for (const { stream } of annotations) this.#copied(stream);
  }

  #written(read: ReadPage): PDFRef {
    const form = this.#into.flateStream(contentOf(read), {
      Type: "XObject",
      Subtype: "Form",
      BBox: [...read.box],
      Resources: this.#copied(read.resources),
      ...(read.group && { Group: this.#copied(read.group) }),
    });
    return this.#into.register(form);
  }

  #copied(object: PDFObject): PDFRef {
    const known = this.#copies.get(object);
    if (known) return known;
    const copy = this.#copier.copy(object);
    const ref = copy instanceof PDFRef ? copy : this.#into.register(copy);
    this.#copies.set(object, ref);
    return ref;
  }

  #numberOf(object: PDFObject): number {
    const number = this.#numbers.get(object) ?? this.#numbers.size;
    this.#numbers.set(object, number);
    return number;
  }
}

/** What an annotation shows, and where. */
interface Appearance {
  readonly stream: PDFRawStream;
  readonly matrix: Matrix;
}

const hidden = 2;
const noView = 32;

/** What annotations show on the page, seals and entries of a form; nothing of what they do. */
function appearancesOf(page: PDFDict): Appearance[] {
  return arrayAt(page, "Annots").flatMap((annotation) => {
    if (!(annotation instanceof PDFDict)) return [];
    const flags = get(annotation, "F");
    const isHidden = flags instanceof PDFNumber && (flags.asNumber() & (hidden | noView)) !== 0;
    if (isHidden || nameAt(annotation, "Subtype") === "Popup") return [];
    const stream = appearanceOf(annotation);
    const matrix = stream && intoRectangle(annotation, stream.dict);
    return stream && matrix ? [{ stream, matrix }] : [];
  });
}

/** The normal appearance, of several that of the state that is on. */
function appearanceOf(annotation: PDFDict): PDFRawStream | null {
  const normal = get(dictAt(annotation, "AP"), "N");
  if (normal instanceof PDFRawStream) return normal;
  const state = normal instanceof PDFDict ? get(normal, nameAt(annotation, "AS")) : undefined;
  return state instanceof PDFRawStream ? state : null;
}

/** ISO 32000-1, 12.5.5: the appearance's box, by its own matrix, is fitted into the rectangle. */
function intoRectangle(annotation: PDFDict, appearance: PDFDict): Matrix | null {
  const [box, rectangle] = [numbersOf(appearance, "BBox"), numbersOf(annotation, "Rect")];
  if (box.length !== 4 || rectangle.length !== 4) return null;
  const own = numbersOf(appearance, "Matrix");
  const matrix: Matrix = own.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
  const from = boundsOf(box, matrix);
  const to = boundsOf(rectangle, [1, 0, 0, 1, 0, 0]);
  const [a, d] = [to.width / from.width, to.height / from.height];
  const into: Matrix = [a, 0, 0, d, to.left - from.left * a, to.low - from.low * d];
  return into.every(Number.isFinite) ? into : null;
}

function boundsOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], matrix: Matrix) {
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => both([1, 0, 0, 1, x, y], matrix));
  const [xs, ys] = [corners.map((c) => c[4]), corners.map((c) => c[5])];
  const [left, low] = [Math.min(...xs), Math.min(...ys)];
  return { left, low, width: Math.max(...xs) - left, height: Math.max(...ys) - low };
}

function numbersOf(dict: PDFDict, key: string): number[] {
  return arrayAt(dict, key).flatMap((n: PDFObject) =>
    n instanceof PDFNumber ? [n.asNumber()] : [],
  );
}
