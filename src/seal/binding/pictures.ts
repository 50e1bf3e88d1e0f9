import { PDFDict, type PDFDocument, PDFName, type PDFRef, PDFRawStream } from "@cantoo/pdf-lib";
import { both, mirrored, turned, type Upright } from "./placement.js";

/** A picture as it can be drawn. */
interface EmbeddedPicture extends Upright {
  readonly ref: PDFRef;
}

/** Points for a pixel: 150 of them fill an inch, where there is room. */
const point = 72 / 150;

/** Takes a PNG or a JPEG into a document; null where the library cannot read it. */
export async function embedPicture(
  document: PDFDocument,
  bytes: Uint8Array,
  orientation: number,
): Promise<EmbeddedPicture | null> {
  try {
    const isPng = bytes[0] === 0x89;
    const plain = isPng ? plainPng(document, bytes) : null;
    if (plain) return { ...plain, ...upright(plain, 1) };
    const image = isPng ? await document.embedPng(stillOf(bytes)) : await document.embedJpg(bytes);
    return { ref: image.ref, ...upright(image, orientation) };
  } catch {
    return null; // a kind that it does not know, or damaged
  }
}

/** An image fills the unit square: it is spread to its size, then turned as the camera was held. */
function upright(
  { width, height }: { readonly width: number; readonly height: number },
  orientation: number,
): Upright {
  const [w, h] = [width * point, height * point];
  const flat: Upright = {
    width: w,
    height: h,
    matrix: both([1, 0, 0, 1, 0, 0], [w, 0, 0, h, 0, 0]),
  };
  const held = [2, 4, 5, 7].includes(orientation) ? mirrored(flat) : flat;
  return turned(held, degrees[orientation] ?? 0);
}

/** Clockwise, by the orientation that a camera writes (Exif 2.3, 0x0112). */
const degrees: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270 };

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };
const indexed = 3;

/**
 * A PNG without transparency that is not interlaced: PDF knows its lines as they are, so nothing is
 * unpacked. Null for others.
 */
function plainPng(document: PDFDocument, bytes: Uint8Array) {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [bits = 8, type = 0] = [png[24], png[25]];
  const colors = samples[type];
  const chunks = chunksOf(png);
  const isTransparent = chunks.some(({ name }) => name === "tRNS");
  // In other pictures a palette only suggests colours to screens that have few.
  const palette =
    type === indexed ? chunks.find(({ name }) => name === "PLTE")?.content : undefined;
  const isPlain = colors !== undefined && png[28] === 0 && !isTransparent;
  if (!isPlain || (type === indexed && !palette)) return null;
  const { context } = document;
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
  if (!(dict instanceof PDFDict)) throw new Error("no dictionary");
  dict.set(PDFName.of("ColorSpace"), colourSpace(document, colors, palette));
  const data = Buffer.concat(chunks.filter((c) => c.name === "IDAT").map((c) => c.content));
  return { ref: context.register(PDFRawStream.of(dict, data)), width, height };
}

function colourSpace(document: PDFDocument, colors: number, palette: Buffer | undefined) {
  const { context } = document;
  if (palette) {
    const table = context.register(context.flateStream(palette));
    return context.obj(["Indexed", "DeviceRGB", Math.floor(palette.length / 3) - 1, table]);
  }
  return PDFName.of(colors === 3 ? "DeviceRGB" : "DeviceGray");
}

const shown: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** What a PNG shows without moving, and nothing else that it holds. */
function stillOf(bytes: Uint8Array): Uint8Array {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(png).filter(({ name }) => shown.has(name));
  return Buffer.concat([png.subarray(0, 8), ...chunks.map(({ whole }) => whole)]);
}

interface Chunk {
  readonly name: string;
  readonly content: Buffer;
  /** With its length, its name and its sum. */
  readonly whole: Buffer;
}

/** The chunks of a PNG up to its end: whatever follows is none of it. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, end - 4);
    chunks.push({ name, content, whole: png.subarray(at, end) });
    if (name === "IEND") break;
    at = end;
  }
  return chunks;
}
