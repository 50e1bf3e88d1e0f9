import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { UserError } from "../../model/base/errors.js";
import { dictAt } from "../pdf-file.js";
import { words } from "./pdf-update.words.js";

type DocumentSnapshot = ReturnType<PDFDocument["takeSnapshot"]>;

/** A PDF that is about to get an incremental update. */
export interface PdfUpdate {
  readonly document: PDFDocument;
  /** Notes which objects the update writes. */
  readonly snapshot: DocumentSnapshot;
}

export async function openUpdate(pdf: Uint8Array): Promise<PdfUpdate> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
    parseSpeed: Infinity,
  });
  return { document, snapshot: document.takeSnapshot() };
}

/** The file with the update behind it: every byte that was there stays. */
export async function withUpdate(
  pdf: Uint8Array,
  { document, snapshot }: PdfUpdate,
): Promise<Buffer> {
  const { Root: root } = document.context.trailerInfo;
  if (root) snapshot.markRefForSave(root as PDFRef);
  const added = await document.saveIncremental(snapshot, {
    useObjectStreams: false,
    objectsPerTick: Infinity,
  });
  // Programs that write on begin where the file ends: on a line of their own.
  return Buffer.concat([pdf, added, Buffer.from("\n")]);
}

/**
 * Bytes that a signature may take at most: a string of a PDF/A has no more than 32,767 (ISO
 * 19005-3, 6.1.13).
 */
const firstRoom = 8_192;
const mostRoom = 32_000;
/** Takes the width of the numbers that replace it. */
const openNumber = 9_999_999_999;

/** What every signature dictionary has, before it is signed. */
export function emptyValue(room: number): {
  readonly ByteRange: readonly number[];
  readonly Contents: PDFHexString;
} {
  return {
    ByteRange: [0, openNumber, openNumber, openNumber],
    Contents: PDFHexString.of("0".repeat(room * 2)),
  };
}

/** The file with an empty signature of this room, and what belongs to it. */
export interface Prepared {
  readonly bytes: Buffer;
}

/**
 * Fills an empty signature: `prepare` makes the file with room for it, `sign` gets the bytes that
 * it covers. Where the room is too small, both begin anew.
 */
export async function filled<T extends Prepared>(
  pdf: Uint8Array,
  prepare: (room: number) => Promise<T>,
  sign: (covered: Buffer) => Promise<Uint8Array>,
): Promise<T> {
  for (let room = firstRoom; ;) {
    const prepared = await prepare(room);
    const { bytes } = prepared;
    setByteRange(bytes, pdf.length);
    const hole = holeOf(bytes, pdf.length);
    const covered = Buffer.concat([bytes.subarray(0, hole.from), bytes.subarray(hole.to)]);
    const value = Buffer.from(await sign(covered));
    if (value.length <= room) {
      bytes.write(value.toString("hex").toUpperCase(), hole.from + 1, "latin1");
      return prepared;
    }
    if (value.length > mostRoom) {
      throw new UserError(
        "usage",
        words.tooLarge({ bytes: value.length }),
        words.fewerCertificates(),
      );
    }
    room = Math.min(mostRoom, Math.max(room * 2, value.length + 512));
  }
}

/** Puts a signature field on a page and into the form. */
export function placeField(update: PdfUpdate, page: PDFPage, field: PDFRef): void {
  append(update, { owner: page.node, ownerRef: page.ref, key: "Annots" }, field);
  enterInForm(update, field);
}

/** A form lists its fields; a document without one gets it. */
function enterInForm(update: PdfUpdate, widgetRef: PDFRef): void {
  const { context, catalog } = update.document;
  const name = PDFName.of("AcroForm");
  const form = dictAt(catalog, "AcroForm");
  if (!form) {
    catalog.set(name, context.register(context.obj({ Fields: [widgetRef], SigFlags: 3 })));
    return;
  }
  const formRef = catalog.get(name) as PDFRef;
  append(update, { owner: form, ownerRef: formRef, key: "Fields" }, widgetRef);
  form.set(PDFName.of("SigFlags"), PDFNumber.of(3));
  if (!(formRef instanceof PDFDict)) update.snapshot.markRefForSave(formRef);
}

/** Adds to a list that may be an object of its own. */
function append(
  { document, snapshot }: PdfUpdate,
  list: { readonly owner: PDFDict; readonly ownerRef: PDFRef; readonly key: string },
  value: PDFRef,
): void {
  const { context } = document;
  const raw = list.owner.get(PDFName.of(list.key));
  const found = raw && context.lookup(raw);
  if (found instanceof PDFArray) {
    found.push(value);
    snapshot.markRefForSave(raw instanceof PDFArray ? list.ownerRef : (raw as PDFRef));
  } else {
    list.owner.set(PDFName.of(list.key), context.obj([value]));
    snapshot.markRefForSave(list.ownerRef);
  }
}

/** A name that no field has yet. */
export function fieldName(role: string, taken: readonly string[]): string {
  for (let i = 1; ; i += 1) if (!taken.includes(`${role}-${i}`)) return `${role}-${i}`;
}

/** The gap in the covered bytes: the signature's hexadecimal string with its brackets. */
function holeOf(bytes: Buffer, after: number): { from: number; to: number } {
  const from = bytes.indexOf("/Contents <", after, "latin1") + "/Contents ".length;
  return { from, to: bytes.indexOf(">", from, "latin1") + 1 };
}

function setByteRange(bytes: Buffer, after: number): void {
  const open = `[ 0 ${openNumber} ${openNumber} ${openNumber} ]`;
  const at = bytes.indexOf(open, after, "latin1");
  if (at === -1) throw new Error("no place for the byte range");
  const { from, to } = holeOf(bytes, after);
  bytes.write(`[ 0 ${from} ${to} ${bytes.length - to} ]`.padEnd(open.length), at, "latin1");
}
