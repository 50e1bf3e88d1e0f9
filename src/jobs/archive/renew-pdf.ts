import { UserError } from "../../model/base/errors.js";
import { readPlainFile } from "../../seal/package/plain-file.js";
import { openPdf } from "../../seal/pdf-file.js";
import { withDocumentTimeStamp, withValidationData } from "../../seal/pdf-signature/archive-pdf.js";
import { type PdfSignature, readSignatures } from "../../seal/pdf-signature/read-signatures.js";
import { verifyPdfSignatures } from "../../seal/pdf-signature/verify-pdf-signatures.js";
import type { Chain } from "../../seal/signing/chain.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { chainsOf } from "../sign/long-term.js";
import { gatherData } from "../sign/validation-data.js";
import { gains, isDue } from "./renew-package.js";
import type { Renewed, RenewRequest } from "./renew-request.js";
import { words } from "./renew.words.js";
import { endOf, lastDay, type ProofEnd } from "./seal-end.js";
import { looksLikePdf, mostBytesOfSigned } from "./signed-pdfs.js";

/**
 * Adds a further document time stamp to a signed PDF where its last proof ages, with data for the
 * verification of the former one.
 */
export async function renewPdf(path: string, request: RenewRequest): Promise<Renewed> {
  const bytes = await readPlainFile(path, mostBytesOfSigned);
  const isOther = bytes !== null && !looksLikePdf(bytes);
  const chains = isOther ? [] : bytes && (await lastChainsIn(bytes, request).catch(() => null));
  if (bytes === null || chains === null) {
    return { file: path, until: null, lacking: [], state: "notOpened" };
  }
  const end = endOf(chains);
  const said = { file: path, until: end && lastDay(end).day, lacking: [] };
  if (!end) return { ...said, state: "notSealed" };
  if (!isDue(end, request)) return { ...said, state: "notDue" };
  const signers = await signerChainsIn(bytes, request);
  const data = await gatherData([...signers, ...chains], request.sources, {
    now: request.now,
    keepsRevoked: true,
  });
  const held = await withValidationData(bytes, data);
  const renewed = await withDocumentTimeStamp(held, request.stamp);
  const after = endOf(await lastChainsIn(renewed, request));
  if (!gains(end, after, request)) return { ...said, state: "noGain" };
  await refuseUnsound(renewed, path, request);
  await writeAtomically(path, renewed);
  return {
    file: path,
    until: after && lastDay(after).day,
    state: "renewed",
    lacking: data.lacking,
  };
}

/** How long a signed PDF is proved; null where nothing is signed in it. */
export async function pdfProofEnd(
  bytes: Buffer,
  question: Pick<RenewRequest, "trust" | "now">,
): Promise<ProofEnd | null> {
  return endOf(await lastChainsIn(bytes, question));
}

/** The chains on which the proof of a PDF rests: of its last document time stamp, and all since. */
async function lastChainsIn(
  bytes: Buffer,
  { trust, now }: Pick<RenewRequest, "trust" | "now">,
): Promise<Chain[]> {
  const found = readSignatures(await openPdf(bytes));
  const last = found.findLastIndex((s) => s.kind === "timeStamp");
  const open = last === found.length - 1 ? found.slice(-1) : found.slice(last + 1);
  return open.flatMap((signature) => proofOf(signature, { trust, now }));
}

/**
 * The chains of all signatures, for the first renewal: until now the file may hold nothing that
 * says of the signers that no certificate was revoked.
 */
async function signerChainsIn(
  bytes: Buffer,
  { trust, now }: Pick<RenewRequest, "trust" | "now">,
): Promise<Chain[]> {
  const found = readSignatures(await openPdf(bytes));
  if (found.filter((s) => s.kind === "timeStamp").length > 1) return [];
  return found.flatMap((signature) => chainsOf(signature, { trust, now, others: [] }));
}

/** A signature is proved by its stamp, and where it has none, by its own certificate. */
function proofOf(
  signature: PdfSignature,
  { trust, now }: Pick<RenewRequest, "trust" | "now">,
): Chain[] {
  const chains = chainsOf(signature, { trust, now, others: [] });
  return signature.stamp ? chains.slice(-1) : chains;
}

async function refuseUnsound(
  pdf: Buffer,
  subject: string,
  { trust, now }: RenewRequest,
): Promise<void> {
  const { items } = verifyPdfSignatures(await openPdf(pdf), { subject, trust, now });
  const faults = items.filter((i) => i.state === "fail");
  if (faults.length === 0) return;
  const lines = faults.map((f) => `  ${f.message.zh} · ${f.message.en}`);
  throw new UserError("environment", [words.notSound(), ...lines].join("\n"), words.mend());
}
