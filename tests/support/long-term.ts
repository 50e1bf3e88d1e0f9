import { openPdf } from "../../src/seal/pdf-file.js";
import type { ValidationData } from "../../src/seal/pdf-signature/archive-pdf.js";
import { verifyPdfSignatures } from "../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { type Identity, makeIdentity } from "../../src/seal/signing/dev-ca.js";
import { answerOcsp, type RevokedOne } from "../../src/seal/signing/dev-revocation.js";
import { ocspRequest } from "../../src/seal/signing/ocsp.js";
import { ca, moment, trust } from "./signed-pdf.js";

export const made = new Date("2026-01-01T00:00:00Z");
const identity = (
  kind: "responder" | "timeStamping" | "authority",
  years: number,
  by: Identity | null,
) =>
  makeIdentity({ name: `${kind}${years}`, organisation: "测试", kind, notBefore: made, years }, by);
export const responder = identity("responder", 9, ca);
export const lastingTsa = identity("timeStamping", 9, ca);
export const stranger = identity("authority", 9, null);

export const afterDays = (days: number) => new Date(moment.getTime() + days * 86_400_000);
export const soon = new Date(moment.getTime() + 60_000);
export const answer = (
  about: Identity,
  at: Date,
  revoked: readonly RevokedOne[] = [],
  by = responder,
) =>
  answerOcsp(
    ocspRequest(about.certificate, ca.certificate),
    { authority: ca.certificate, responder: by, revoked },
    at,
  );
export const data = (
  answers: readonly Uint8Array[],
  lists: readonly Uint8Array[] = [],
): ValidationData => ({
  certificates: [ca.certificate.der],
  lists,
  answers,
});
export const judged = async (pdf: Uint8Array, now: Date, store = trust) =>
  verifyPdfSignatures(await openPdf(pdf), { subject: "x.pdf", trust: store, now });
/** What is not well, in English. */
export const told = async (pdf: Uint8Array, now: Date, store = trust) =>
  (await judged(pdf, now, store)).items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check}: ${i.message.en}`)
    .join("\n");
export const levels = async (pdf: Uint8Array, now: Date, store = trust) =>
  (await judged(pdf, now, store)).signatures.map((s) => s.level);
