import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { UserError } from "../../model/base/errors.js";
import { dictAt, pdfFile } from "../pdf-file.js";
import { readCms } from "../signing/read-cms.js";
import type { Signer } from "../signing/signer.js";
import { withTimeStamp } from "../signing/write-cms.js";
import { textLines } from "../text-runs.js";
import {
  type DrawText,
  placeForSeal,
  type Rectangle,
  sealAppearance,
  type SealText,
} from "./appearance.js";
import { type PdfSignature, readSignatures } from "./read-signatures.js";
import { words } from "./sign-pdf.words.js";

export interface PdfSigning {
  readonly signer: Signer;
  /** Role of the signer, in the record's words: `decisionMaker`. Part of the field's name. */
  readonly role: string;
  readonly seal: SealText;
  /** What may stand at the place to sign. */
  readonly labels: readonly string[];
  /** The moment of signing, as the signer claims it. */
  readonly moment: Date;
  /** Draws the text of the seal. */
  readonly draw: DrawText;
  /** Has the signature's value stamped; null without a time stamp (PAdES B-B). */
  readonly stamp: ((signature: Uint8Array) => Promise<Uint8Array>) | null;
}
export interface SignedPdf {
  readonly pdf: Uint8Array;
  /** Null where no page has room: the signature is there, and is not seen. */
  readonly place: Rectangle | null;
  readonly isStamped: boolean;
}

/**
 * Bytes that a signature may take at most: a string of a PDF/A has no more than 32,767 (ISO
 * 19005-3, 6.1.13).
 */
const firstRoom = 8_192;
const mostRoom = 32_000;
/** Takes the width of the numbers that replace it. */
const openNumber = 9_999_999_999;

/**
 * Adds a PAdES signature (EN 319 142-1, baseline B-B or B-T) as an incremental update: every byte
 * that was there stays. The first signature certifies the document (DocMDP, P 2): further
 * signatures alone may follow.
 */
export async function signPdf(pdf: Uint8Array, signing: PdfSigning): Promise<SignedPdf> {
  for (let room = firstRoom; ;) {
    const { bytes, place } = await withPlaceholder(pdf, signing, room);
    const hole = holeOf(bytes, pdf.length);
    const covered = Buffer.concat([bytes.subarray(0, hole.from), bytes.subarray(hole.to)]);
    let cms = await signing.signer.sign(covered);
    if (signing.stamp) {
      cms = withTimeStamp(cms, await signing.stamp(readCms(cms, covered).signatureValue));
    }
    if (cms.length > room) {
      if (cms.length > mostRoom) {
        throw new UserError(
          "usage",
          words.tooLarge({ bytes: cms.length }),
          words.fewerCertificates(),
        );
      }
      room = Math.min(mostRoom, Math.max(room * 2, cms.length + 512));
      continue;
    }
    bytes.write(cms.toString("hex").toUpperCase(), hole.from + 1, "latin1");
    return { pdf: bytes, place, isStamped: signing.stamp !== null };
  }
}

type DocumentSnapshot = ReturnType<PDFDocument["takeSnapshot"]>;

/** A PDF that is about to get a signature: what was signed before, and where the seal goes. */
interface Opened {
  readonly document: PDFDocument;
  /** Notes which objects the update writes. */
  readonly snapshot: DocumentSnapshot;
  readonly before: readonly PdfSignature[];
  readonly page: PDFPage;
  readonly place: Rectangle | null;
}

/** The file with an empty signature: it never leaves this module. */
async function withPlaceholder(
  pdf: Uint8Array,
  signing: PdfSigning,
  room: number,
): Promise<{ bytes: Buffer; place: Rectangle | null }> {
  const opened = await openForSigning(pdf, signing.labels);
  const { document, snapshot, before, page, place } = opened;
  const { context, catalog } = document;
  const isFirst = before.length === 0;
  const signatureRef = context.register(emptySignature(opened, signing, room));
  const widgetRef = context.register(widget(opened, signing, signatureRef));
  append(opened, { owner: page.node, ownerRef: page.ref, key: "Annots" }, widgetRef);
  enterInForm(opened, widgetRef);
  if (isFirst) catalog.set(PDFName.of("Perms"), context.obj({ DocMDP: signatureRef }));
  if (context.trailerInfo.Root) snapshot.markRefForSave(context.trailerInfo.Root as PDFRef);
  const added = await document.saveIncremental(snapshot, {
    useObjectStreams: false,
    objectsPerTick: Infinity,
  });
  const bytes = Buffer.concat([pdf, added]);
  setByteRange(bytes, pdf.length);
  return { bytes, place };
}

async function openForSigning(pdf: Uint8Array, labels: readonly string[]): Promise<Opened> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
    parseSpeed: Infinity,
  });
  const snapshot = document.takeSnapshot();
  const pages = document.getPages();
  const file = pdfFile(pdf, document);
  const before = readSignatures(file);
  const place = placeForSeal(
    textLines(file),
    labels,
    pages.map((p) => p.getSize()),
    before.flatMap((s) => (s.place ? [s.place] : [])),
  );
  const page = pages[place?.page ?? pages.length - 1];
  if (!page) throw new UserError("usage", words.noPage(), words.printAgain());
  return { document, snapshot, before, page, place };
}

/** The signature without its value; the first one certifies the document. */
function emptySignature(
  { document, before }: Opened,
  { seal, moment, signer }: PdfSigning,
  room: number,
): PDFDict {
  return document.context.obj({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    ByteRange: [0, openNumber, openNumber, openNumber],
    Contents: PDFHexString.of("0".repeat(room * 2)),
    M: PDFString.of(pdfMoment(moment)),
    Name: PDFHexString.fromText(signer.certificate?.name ?? seal.name),
    Reason: PDFHexString.fromText(`${seal.role} ${seal.name}`),
    ...(before.length === 0 && {
      Reference: [
        {
          Type: "SigRef",
          TransformMethod: "DocMDP",
          TransformParams: { Type: "TransformParams", P: 2, V: PDFName.of("1.2") },
        },
      ],
    }),
  });
}

/** The field of a signature, with its seal where it has a place. */
function widget(
  { document, before, page, place }: Opened,
  { role, seal, draw }: PdfSigning,
  signature: PDFRef,
): PDFDict {
  const { context } = document;
  const taken = before.map((s) => s.field);
  const field: PDFDict = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    F: 132,
    P: page.ref,
    V: signature,
    T: PDFString.of(fieldName(role, taken)),
    TU: PDFHexString.fromText(
      [seal.role, seal.name, seal.date, seal.warning].filter(Boolean).join(" "),
    ),
    Rect: place ? [place.x, place.y, place.x + place.width, place.y + place.height] : [0, 0, 0, 0],
  });
  if (place) {
    const { content, width, height } = sealAppearance(seal, draw);
    const form = context.register(
      context.flateStream(content, {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, width, height],
        Resources: {},
      }),
    );
    field.set(PDFName.of("AP"), context.obj({ N: form }));
  }
  return field;
}

/** A form lists its fields; a document without one gets it. */
function enterInForm(opened: Opened, widgetRef: PDFRef): void {
  const { context, catalog } = opened.document;
  const name = PDFName.of("AcroForm");
  const form = dictAt(catalog, "AcroForm");
  if (!form) {
    catalog.set(name, context.register(context.obj({ Fields: [widgetRef], SigFlags: 3 })));
    return;
  }
  const formRef = catalog.get(name) as PDFRef;
  append(opened, { owner: form, ownerRef: formRef, key: "Fields" }, widgetRef);
  form.set(PDFName.of("SigFlags"), PDFNumber.of(3));
  if (!(formRef instanceof PDFDict)) opened.snapshot.markRefForSave(formRef);
}

/** Adds to a list that may be an object of its own. */
function append(
  { document, snapshot }: Opened,
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

function fieldName(role: string, taken: readonly string[]): string {
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

/** A moment as PDF writes it, in Chinese time. */
function pdfMoment(moment: Date): string {
  return `D:${new Date(moment.getTime() + 8 * 3_600_000).toISOString().replace(/[-T:]/g, "").slice(0, 14)}+08'00'`;
}
