import {
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { UserError } from "../../model/base/errors.js";
import { pdfFile } from "../pdf-file.js";
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
import {
  emptyValue,
  fieldName,
  filled,
  openUpdate,
  type PdfUpdate,
  placeField,
  withUpdate,
} from "./pdf-update.js";
import { type PdfSignature, readSignatures, waitingFields } from "./read-signatures.js";
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
 * Adds a PAdES signature (EN 319 142-1, baseline B-B or B-T) as an incremental update: every byte
 * that was there stays. The first signature certifies the document (DocMDP, P 2): further
 * signatures alone may follow.
 */
export async function signPdf(pdf: Uint8Array, signing: PdfSigning): Promise<SignedPdf> {
  const { bytes, place } = await filled(
    pdf,
    (room) => withPlaceholder(pdf, signing, room),
    async (covered) => {
      const cms = await signing.signer.sign(covered);
      return signing.stamp
        ? withTimeStamp(cms, await signing.stamp(readCms(cms, covered).signatureValue))
        : cms;
    },
  );
  return { pdf: bytes, place, isStamped: signing.stamp !== null };
}

/** A PDF that is about to get a signature: what was signed before, and where the seal goes. */
interface Opened extends PdfUpdate {
  readonly before: readonly PdfSignature[];
  /** Names of fields, signed or not. */
  readonly taken: readonly string[];
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
  const { document, before, page, place } = opened;
  const { context, catalog } = document;
  const signatureRef = context.register(emptySignature(opened, signing, room));
  placeField(opened, page, context.register(widget(opened, signing, signatureRef)));
  if (before.length === 0) {
    catalog.set(PDFName.of("Perms"), context.obj({ DocMDP: signatureRef }));
  }
  return { bytes: await withUpdate(pdf, opened), place };
}

async function openForSigning(pdf: Uint8Array, labels: readonly string[]): Promise<Opened> {
  const { document, snapshot } = await openUpdate(pdf);
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
  const taken = [...before.map((s) => s.field), ...waitingFields(file)];
  return { document, snapshot, before, taken, page, place };
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
    ...emptyValue(room),
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
  { document, taken, page, place }: Opened,
  { role, seal, draw }: PdfSigning,
  signature: PDFRef,
): PDFDict {
  const { context } = document;
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

/** A moment as PDF writes it, in Chinese time. */
function pdfMoment(moment: Date): string {
  return `D:${new Date(moment.getTime() + 8 * 3_600_000).toISOString().replace(/[-T:]/g, "").slice(0, 14)}+08'00'`;
}
