import { PDFArray, type PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { dictAt, pdfFile } from "../pdf-file.js";
import { emptyValue, fieldName, filled, openUpdate, placeField, withUpdate } from "./pdf-update.js";
import { readSignatures, waitingFields } from "./read-signatures.js";
import { words } from "./sign-pdf.words.js";
import { validationStore } from "./validation-store.js";

/** Certificates, lists of revoked ones and answers of responders, each in DER. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

/**
 * Adds data for later validation (DSS; ISO 32000-2, 12.8.4.3) as an incremental update; what is
 * there already is not written twice. The same data give the same bytes.
 */
export async function withValidationData(
  pdf: Uint8Array,
  { certificates, lists, answers }: ValidationData,
): Promise<Buffer> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const held = validationStore(bytes).heldAt(bytes.length);
  const added = { Certs: certificates, CRLs: lists, OCSPs: answers };
  const fresh = Object.entries(added).map(
    ([key, all]) => [key, all.filter((data) => !held.has(sha256(data)))] as const,
  );
  if (fresh.every(([, all]) => all.length === 0)) return bytes;
  const update = await openUpdate(pdf);
  const { context, catalog } = update.document;
  const store = dictAt(catalog, "DSS")?.clone(context) ?? context.obj({ Type: "DSS" });
  for (const [key, all] of fresh) {
    if (all.length === 0) continue;
    const before = context.lookupMaybe(store.get(PDFName.of(key)), PDFArray)?.asArray() ?? [];
    const refs = all.map((data) => context.register(context.flateStream(data)));
    store.set(PDFName.of(key), context.obj([...before, ...refs]));
  }
  catalog.set(PDFName.of("DSS"), context.register(store));
  return withUpdate(pdf, update);
}

/** Adds a time stamp of the document (ETSI.RFC3161) over all of it, as an incremental update. */
export async function withDocumentTimeStamp(
  pdf: Uint8Array,
  stamp: (covered: Uint8Array) => Promise<Uint8Array>,
): Promise<Buffer> {
  const { bytes } = await filled(pdf, (room) => withEmptyStamp(pdf, room), stamp);
  return bytes;
}

async function withEmptyStamp(pdf: Uint8Array, room: number): Promise<{ bytes: Buffer }> {
  const update = await openUpdate(pdf);
  const { document } = update;
  const { context } = document;
  const page = document.getPages().at(-1);
  if (!page) throw new UserError("usage", words.noPage(), words.printAgain());
  const file = pdfFile(pdf, document);
  const taken = [...readSignatures(file).map((s) => s.field), ...waitingFields(file)];
  const value: PDFDict = context.obj({
    Type: "DocTimeStamp",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.RFC3161",
    ...emptyValue(room),
  });
  const field: PDFDict = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    F: 132,
    P: page.ref,
    V: context.register(value),
    T: PDFString.of(fieldName("documentTimeStamp", taken)),
    Rect: [0, 0, 0, 0],
  });
  placeField(update, page, context.register(field));
  return { bytes: await withUpdate(pdf, update) };
}
