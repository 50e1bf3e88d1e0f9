import { PDFDocument, type PDFRef, rgb } from "@cantoo/pdf-lib";
import { expect } from "vitest";
import { glyphOutlines } from "../../src/print/outlines.js";
import { openPdf } from "../../src/seal/pdf-file.js";
import { signPdf } from "../../src/seal/pdf-signature/sign-pdf.js";
import { verifyPdfSignatures } from "../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { answerTimeStamp, type Identity, makeIdentity } from "../../src/seal/signing/dev-ca.js";
import type { Signer } from "../../src/seal/signing/signer.js";
import { stampBytes } from "../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../src/seal/signing/trust-store.js";
import { signCms } from "../../src/seal/signing/write-cms.js";

const made = new Date("2026-01-01T00:00:00Z");
export const moment = new Date("2026-05-01T09:30:00Z");
export const ca = makeIdentity(
  { name: "根", organisation: "测试", kind: "authority", notBefore: made, years: 10 },
  null,
);
const identity = (name: string) =>
  makeIdentity({ name, organisation: "测试", kind: "signer", notBefore: made, years: 5 }, ca);
export const [leader, maker] = [identity("林书瑶"), identity("沈怀瑾")];
/** A time-stamping authority of this authority. */
export const tsa = makeIdentity(
  { name: "时间戳", organisation: "测试", kind: "timeStamping", notBefore: made, years: 5 },
  ca,
);
export const trust = trustStore([{ bytes: ca.certificate.der, licensed: false }]);
export const draw = glyphOutlines();
export const signerOf = (i: Identity): Signer => ({
  certificate: i.certificate,
  chain: [ca.certificate],
  sign: (content, options) =>
    Promise.resolve(signCms(content, i.key, [i.certificate, ca.certificate], options)),
});
/** Has bytes stamped at a moment. */
export const stampedAt = (authority: Identity, at: Date) => (bytes: Uint8Array) =>
  stampBytes(
    bytes,
    (q) => Promise.resolve(new Uint8Array(answerTimeStamp(q, authority, [ca.certificate], at))),
    Uint8Array.from([1, 2, 3, 4]),
    at,
  );
/** Signs in a role as a person does, with or without a time stamp. */
export const sign = async (
  pdf: Uint8Array,
  i: Identity,
  role: string,
  { stamped = false, signer = signerOf(i) } = {},
) => {
  const stamp = stamped ? stampedAt(tsa, moment) : null;
  return Buffer.from(
    (
      await signPdf(pdf, {
        signer,
        role,
        labels: ["Team leader"],
        moment,
        draw,
        stamp,
        seal: { role: "审核组长", name: i.certificate.name, date: "2026-05-01", warning: null },
      })
    ).pdf,
  );
};
export const verify = async (pdf: Uint8Array, isOurs = false) =>
  verifyPdfSignatures(await openPdf(pdf), {
    subject: "x.pdf",
    trust,
    now: new Date("2027-01-01T00:00:00Z"),
    isOurs,
  });
/**
 * What fails, in English. What is said of the file is Chinese in the Chinese report; a library's
 * word on a broken CMS is quoted.
 */
export const failures = async (pdf: Uint8Array, isOurs = false) => {
  const failed = (await verify(pdf, isOurs)).items.filter((i) => i.state === "fail");
  for (const { message } of failed.filter((i) => i.check !== "signature-value")) {
    expect(message.zh).not.toMatch(/(?<!\/)\b[a-z]{3,}/);
  }
  return failed.map((i) => `${i.check}: ${i.message.en}`).join("\n");
};

/** Changes a signed PDF by an incremental update, as a forger would. */
export async function updated(
  pdf: Uint8Array,
  change: (document: PDFDocument, save: (ref: PDFRef) => void) => void,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  });
  const snapshot = document.takeSnapshot();
  change(document, (ref) => {
    snapshot.markRefForSave(ref);
  });
  return Buffer.concat([
    pdf,
    await document.saveIncremental(snapshot, { useObjectStreams: false }),
  ]);
}

/** Paints over the amount. */
export function whiteBox(document: PDFDocument, save: (ref: PDFRef) => void): void {
  const page = document.getPage(0);
  page.drawRectangle({ x: 30, y: 390, width: 200, height: 40, color: rgb(1, 1, 1) });
  save(page.ref);
}
