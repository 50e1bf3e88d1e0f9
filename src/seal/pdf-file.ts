import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRawStream,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { refuseLitter } from "./pdf-litter.js";

/** A PDF as rules look at it: its bytes, and its objects as parsed. */
export interface PdfFile {
  readonly bytes: Buffer;
  /** The bytes as one character each. */
  readonly text: string;
  readonly document: PDFDocument;
  readonly objects: readonly (readonly [PDFRef, PDFObject])[];
  /** Dictionaries of all objects, those of streams and those inside other objects included. */
  readonly dicts: readonly PDFDict[];
  decoded(stream: PDFRawStream): string;
}

/** One demand of ISO 19005-3 that a program can check. */
export interface PdfaRule {
  /** `6.1.3-1`: clause and a number of ours. */
  readonly id: string;
  readonly demands: string;
  /** What breaks it; empty where it is kept. */
  faults(file: PdfFile): string[];
}

/**
 * Reads a PDF once, for everything that is asked of it. Throws where it cannot be read; LitteredPdf
 * where most of it is none.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  refuseLitter(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  // A tree of pages that is none is found here, not by whoever asks for a page.
  document.getPages();
  return pdfFile(bytes, document);
}

/** Whether a file could not be opened because it is encrypted. */
export function isEncrypted(error: unknown): boolean {
  return error instanceof EncryptedPDFError;
}

export function pdfFile(bytes: Uint8Array, document: PDFDocument): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects = document.context.enumerateIndirectObjects();
  const cache = new Map<PDFRawStream, string>();
  let dicts: PDFDict[] | undefined;
  let text: string | undefined;
  return {
    bytes: buffer,
    document,
    objects,
    get text() {
      return (text ??= buffer.toString("latin1"));
    },
    get dicts() {
      return (dicts ??= objects.flatMap(([, o]) => dictsIn(o, 0)));
    },
    decoded(stream) {
      let known = cache.get(stream);
      if (known === undefined) {
        known = bytesOf(stream).toString("latin1");
        cache.set(stream, known);
      }
      return known;
    },
  };
}

const structure = PDFName.of("S");
const parent = PDFName.of("P");

function dictsIn(object: PDFObject, depth: number): PDFDict[] {
  if (depth > 60) return [];
  // The tags of a page are many and hold nothing that a rule asks for.
  if (object instanceof PDFDict && object.has(structure) && object.has(parent)) return [];
  if (object instanceof PDFStream) return dictsIn(object.dict, depth + 1);
  if (object instanceof PDFDict) {
    return [object, ...object.values().flatMap((v) => dictsIn(v, depth + 1))];
  }
  if (object instanceof PDFArray) return object.asArray().flatMap((v) => dictsIn(v, depth + 1));
  return [];
}

/** No stream of a sound document is larger once it is unpacked. */
const largest = 256 * 1024 * 1024;
const partLength = 1024 * 1024;

/** What a stream holds; nothing where it cannot be read, or would fill the memory. */
export function bytesOf(stream: PDFRawStream): Buffer {
  const bytes = unpacked(stream);
  return bytes === "large" ? Buffer.alloc(0) : bytes;
}

/** The same, with one that holds more than so many bytes told apart. */
export function unpacked(stream: PDFRawStream, most: number = largest): Buffer | "large" {
  if (isFlateAlone(stream.dict)) {
    try {
      return inflateSync(stream.contents, { maxOutputLength: most });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return "large";
      // Damaged: the library reads as far as it gets.
    }
  }
  try {
    const decoding = decodePDFRawStream(stream);
    let length = 0;
    for (let part = -1; part !== 0 && length <= most; length += part) {
      part = decoding.getBytes(partLength).length;
    }
    return length > most ? "large" : Buffer.from(decoding.decode());
  } catch {
    return Buffer.alloc(0); // a filter that is not known, or damaged: other rules say so
  }
}

/** A list of one filter is that filter. */
function isFlateAlone(dict: PDFDict): boolean {
  const filters = get(dict, "Filter");
  const isFlate =
    filters instanceof PDFArray
      ? filters.size() === 1 && isNamed(filters, 0, "FlateDecode")
      : isName(filters, "FlateDecode");
  const parameters = get(dict, "DecodeParms");
  const isPlain =
    parameters instanceof PDFArray ? arrayAt(dict, "DecodeParms").every(isNull) : !parameters;
  return isFlate && isPlain;
}

function isNull(value: PDFObject): boolean {
  return value === PDFNull;
}

/** The value of a key, references followed. */
export function get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** A dictionary, or that of a stream. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = get(dict, key);
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** What a list holds, references followed; empty where there is no list. */
export function arrayAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = get(dict, key);
  return value instanceof PDFArray
    ? value.asArray().flatMap((_, i) => {
        const v = value.lookup(i);
        return v ? [v] : [];
      })
    : [];
}

/** `/Name` without its slash; empty where there is no name. */
export function nameAt(dict: PDFDict | undefined, key: string): string {
  const value = get(dict, key);
  return value instanceof PDFName ? textOf(value) : "";
}

const decodedNames = new WeakMap<PDFName, string>();

/** Names are few and asked for over and over. */
function textOf(name: PDFName): string {
  let text = decodedNames.get(name);
  if (text === undefined) decodedNames.set(name, (text = name.decodeText()));
  return text;
}

/** Whether a value is this name. */
export function isName(value: PDFObject | undefined, name: string): boolean {
  return value instanceof PDFName && value.decodeText() === name;
}

/** Whether the item of a list is this name. */
export function isNamed(array: PDFArray, index: number, name: string): boolean {
  return array.size() > index && isName(array.lookup(index), name);
}
