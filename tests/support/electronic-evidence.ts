import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { glyphOutlines } from "../../src/print/outlines.js";
import { signPdf } from "../../src/seal/pdf-signature/sign-pdf.js";
import { type Identity, makeIdentity } from "../../src/seal/signing/dev-ca.js";
import { signCms } from "../../src/seal/signing/write-cms.js";

/** When the authorities and certificates of these tests begin. */
export const begin = new Date("2026-01-01T00:00:00Z");
const authority = (name: string) =>
  makeIdentity(
    { name, organisation: "测试", kind: "authority", notBefore: begin, years: 20 },
    null,
  );
export const [ca, stranger] = [authority("根"), authority("别处的根")];
export const signerBy = (issuer: Identity, name: string, years = 5) =>
  makeIdentity({ name, organisation: "测试", kind: "signer", notBefore: begin, years }, issuer);
export const maker = signerBy(ca, "沈怀瑾");
export const manager = signerBy(ca, "陆远舟");
const draw = glyphOutlines();

/** A page with a place to sign, and a record inside. */
export async function printed(
  content: string | Uint8Array,
  name = "decision.json",
): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([420, 500]).drawText("Decision", { x: 40, y: 160, font, size: 10 });
  await document.attach(Buffer.from(content), name, { mimeType: "application/json" });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** The same with a signature, of whatever day. */
export async function signed(
  pdf: Uint8Array,
  by: Identity,
  { role = "decisionMaker", on = "2026-07-22" } = {},
): Promise<Buffer> {
  const { certificate, key } = by;
  const result = await signPdf(pdf, {
    signer: {
      certificate,
      chain: [],
      sign: (content, options) => Promise.resolve(signCms(content, key, [certificate], options)),
    },
    role,
    labels: ["Decision"],
    moment: new Date(`${on}T10:00:00+08:00`),
    draw,
    stamp: null,
    seal: { role: "认证决定人员", name: certificate.name, date: on, warning: null },
  });
  return Buffer.from(result.pdf);
}
