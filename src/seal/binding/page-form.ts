import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { arrayAt, bytesOf, dictAt, get, nameAt } from "../pdf-file.js";
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
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
}

/** What a page has to say is a list of streams that can be unpacked; throws where it is not. */
export function contentOf(page: PDFPage): Buffer {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const parts: Buffer[] = [];
  let length = 0;
  for (const item of streams) {
    const stream = item instanceof PDFRef ? page.doc.context.lookup(item) : item;
    if (stream === undefined) continue;
    if (!(stream instanceof PDFRawStream)) throw new Error("the content of a page is no stream");
    const part = bytesOf(stream);
    const isUnpacked = part.length > 0 || stream.contents.length <= emptyStream;
    if (!isUnpacked) throw new Error("the content of a page cannot be unpacked");
    length += part.length;
    if (length > mostContent) throw new Error("the content of a page is too large");
    parts.push(part, Buffer.from("\n"));
  }
  return Buffer.concat(parts);
}

/** Takes a page over into another document: resources that it shares with others are taken once. */
export function formOf(page: PDFPage, into: PDFContext, copier: PDFObjectCopier): PageForm {
  const { x, y, width, height } = page.getCropBox();
  const { node } = page;
  const group = node.get(PDFName.of("Group"));
  const form = into.flateStream(contentOf(page), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [x, y, x + width, y + height],
    Resources: copier.copy(node.Resources() ?? page.doc.context.obj({})),
    ...(group && { Group: copier.copy(group) }),
  });
  const upright = turned({ width, height, matrix: [1, 0, 0, 1, -x, -y] }, page.getRotation().angle);
  return { ...upright, ref: into.register(form), annotations: appearancesOf(node, into, copier) };
}

const hidden = 2;
const noView = 32;

/** What annotations show on the page, seals and entries of a form; nothing of what they do. */
function appearancesOf(
  page: PDFDict,
  into: PDFContext,
  copier: PDFObjectCopier,
): PageForm["annotations"] {
  return arrayAt(page, "Annots").flatMap((annotation) => {
    if (!(annotation instanceof PDFDict)) return [];
    const flags = get(annotation, "F");
    const isHidden = flags instanceof PDFNumber && (flags.asNumber() & (hidden | noView)) !== 0;
    if (isHidden || nameAt(annotation, "Subtype") === "Popup") return [];
    const appearance = appearanceOf(annotation);
    const matrix = appearance && intoRectangle(annotation, appearance.dict);
    if (!appearance || !matrix) return [];
    return [{ ref: into.register(copier.copy(appearance)), matrix }];
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
  if (from.width === 0 || from.height === 0) return null;
  const [a, d] = [to.width / from.width, to.height / from.height];
  return [a, 0, 0, d, to.left - from.left * a, to.low - from.low * d];
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
