import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { chineseDay } from "../../model/time/dates.js";
import { glyphOutlines } from "../../print/outlines.js";
import { identityOf } from "../../seal/pdf-attachments.js";
import { openPdf } from "../../seal/pdf-file.js";
import type { SignatureLevel } from "../../seal/pdf-signature/level.js";
import { signPdf } from "../../seal/pdf-signature/sign-pdf.js";
import {
  type SignatureQuestion,
  verifyPdfSignatures,
} from "../../seal/pdf-signature/verify-pdf-signatures.js";
import { buildChain } from "../../seal/signing/chain.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import type { Signer } from "../../seal/signing/signer.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { loadTemplates } from "../../workspace/templates.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { isAsPrinted, nameInOutput, signedFolder } from "../documents/printed-file.js";
import { documentPath } from "../documents/shown-values.js";
import { type ExpectedSigner, expectedSigner, namesFit } from "./expected-signer.js";
import { withLongTerm } from "./long-term.js";
import { roleWords } from "./roles.js";
import { errors, words } from "./sign-document.words.js";
import { type SignedCopy, signedCopy } from "./signed-copy.js";
import { stampAt } from "./time-stamp-client.js";
import { revocationSources } from "./validation-data.js";

export interface SignDocumentRequest {
  readonly role: string;
  /** Where the signed file goes; null for its usual place. */
  readonly output: string | null;
  readonly timeStamp: boolean;
  /** The moment of signing. */
  readonly now: Date;
}
export interface SignedDocument {
  readonly file: string;
  /** Where it is kept as evidence in its case; null where the record asks for no such signature. */
  readonly kept: string | null;
  readonly signer: string;
  readonly isSeen: boolean;
  readonly level: SignatureLevel;
  /** What could not be had for a higher level. */
  readonly lacking: readonly Bilingual[];
  readonly isLegallyEffective: boolean;
}

/**
 * Signs a printed document (PAdES). The printed file stays as it is; the signed one stands under
 * `out/signed`, and further signers add to that.
 */
export async function signDocument(
  workspace: Workspace,
  file: string,
  request: SignDocumentRequest,
): Promise<SignedDocument> {
  const { config, environment } = workspace;
  const target = request.output ?? signedPath(config.out, file);
  const { printed, signedBefore } = await documentAt(file, target);
  const identity = identityOf(await openPdf(printed));
  const kept = request.output === null ? await signedCopy(workspace, identity, request.role) : null;
  const before = withMostSignatures(printed, signedBefore, kept);
  const signer = signerFrom(environment, config.root);
  const role = roleWords(workspace, request.role);
  const isOurs = await isPrintedHere(workspace, { file, bytes: printed, path: identity.path });
  const expected = expectedSigner(identity.files, request.role);
  if (expected) refuseAnother(signer, expected, role);
  const name = signer.certificate?.name ?? expected?.name ?? "";
  const trust = trustFrom([], config);
  const isLegallyEffective = isLicensed(signer, trust, request.now);
  const stamp = stampFrom(workspace, request);
  const { pdf: signed, place } = await signPdf(before, {
    signer,
    role: request.role,
    labels: [role.zh, role.en, ...(expected?.isSeal ? sealWords(workspace) : [])],
    moment: request.now,
    draw: glyphOutlines(),
    stamp,
    seal: {
      role: role.zh,
      name,
      date: chineseDay(request.now),
      warning: isLegallyEffective ? null : words.notLegallyEffective().zh,
    },
  });
  const { pdf, level, lacking } = await withLongTerm(signed, {
    trust,
    sources: revocationSources(workspace, trust),
    others: signer.chain,
    stamp,
    now: request.now,
  });
  await refuseUnsound(pdf, {
    subject: target,
    trust,
    now: request.now,
    isOurs,
  });
  await writeAtomically(target, pdf);
  if (kept) await writeAtomically(kept.file, pdf);
  return {
    file: target,
    kept: kept?.file ?? null,
    signer: name,
    isSeen: place !== null,
    level,
    lacking,
    isLegallyEffective,
  };
}

/** Where its case keeps the signed form of a printed document; null where it keeps none. */
export async function keptPlace(
  workspace: Workspace,
  file: string,
  role: string,
): Promise<string | null> {
  const { printed } = await documentAt(file, signedPath(workspace.config.out, file));
  const kept = await signedCopy(workspace, identityOf(await openPdf(printed)), role);
  return kept?.file ?? null;
}

/** The document as it was printed, and as others have signed it already. */
interface DocumentBytes {
  readonly printed: Buffer;
  readonly signedBefore: Buffer | null;
}

async function documentAt(file: string, target: string): Promise<DocumentBytes> {
  const printed = await readFile(file).catch((error: unknown) => {
    throw new UserError("usage", errors.unreadable({ file }), errors.printFirst(), {
      cause: error,
    });
  });
  const signedBefore = target === file ? null : await readFile(target).catch(() => null);
  if (signedBefore && !printedInto(signedBefore, printed)) {
    throw new UserError("usage", errors.signedEarlier({ target }), errors.signAnew());
  }
  return { printed, signedBefore };
}

/**
 * What is signed further: the file as it is printed, signed here, or signed and kept in its case,
 * each of them the one before with signatures added.
 */
function withMostSignatures(
  printed: Buffer,
  signedBefore: Buffer | null,
  kept: SignedCopy | null,
): Buffer {
  const files = [printed, signedBefore, kept?.earlier ?? null]
    .filter((f) => f !== null)
    .sort((a, b) => a.length - b.length);
  return files.reduce((shorter, longer) => {
    if (printedInto(longer, shorter)) return longer;
    throw new UserError(
      "usage",
      errors.signedEarlier({ target: kept?.file ?? "" }),
      errors.signAnew(),
    );
  });
}

/** Whether a signed file is what was printed, with signatures added. */
function printedInto(signed: Buffer, printed: Buffer): boolean {
  return signed.subarray(0, printed.length).equals(printed);
}

/**
 * Signed is what was printed: a document of ours, or one that lies where they are printed, is
 * refused where it was changed since or was printed elsewhere. False for a file of somebody else.
 */
async function isPrintedHere(
  workspace: Workspace,
  { file, bytes, path }: { file: string; bytes: Buffer; path: string },
): Promise<boolean> {
  const named = documentPath(path) === null ? null : `${path.replace(/\.pdf$/, "")}.pdf`;
  const name = nameInOutput(workspace.config.out, file) ?? named;
  if (name === null) return false;
  if (await isAsPrinted(workspace, name, bytes)) return true;
  throw new UserError("usage", errors.notPrinted({ file }), errors.printAgain());
}

/** A certificate of somebody else than the record names. */
function refuseAnother({ certificate }: Signer, expected: ExpectedSigner, role: Bilingual): void {
  if (!certificate || namesFit(expected, certificate.name, certificate.organisation)) return;
  throw new UserError(
    "usage",
    errors.anotherSigner({ role, expected: expected.name, name: certificate.name }),
    errors.ownCertificate(),
  );
}

/** Whether a licensed provider issued the certificate; one that cannot sign is refused. */
function isLicensed(signer: Signer, trust: TrustStore, now: Date): boolean {
  if (!signer.certificate) return false;
  const chain = buildChain({
    signer: signer.certificate,
    others: signer.chain,
    trust,
    at: now,
    purpose: "signing",
  });
  const unfit = chain.problems.find((p) => p.problem !== "untrusted");
  if (unfit) throw new UserError("usage", errors.cannotSign({ ...unfit }), errors.useValid());
  return chain.isLicensed;
}

/** What a place for a seal is called on the page. */
function sealWords(workspace: Workspace): string[] {
  const { seal } = loadTemplates(workspace, workspace.config.look).words;
  return [seal.zh, seal.en];
}

function stampFrom(
  { config, environment }: Workspace,
  { timeStamp, now }: SignDocumentRequest,
): ((bytes: Uint8Array) => Promise<Uint8Array>) | null {
  const authority = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
  return timeStamp && authority ? (bytes) => stampAt(authority, bytes, now) : null;
}

/** What fails its own verification is never written. */
async function refuseUnsound(pdf: Uint8Array, question: SignatureQuestion): Promise<void> {
  const { items } = verifyPdfSignatures(await openPdf(pdf), question);
  const faults = items
    .filter((i) => i.state === "fail")
    .map((i) => `${i.message.zh} · ${i.message.en}`);
  if (faults.length > 0) {
    throw new UserError(
      "environment",
      errors.notSound({ faults: faults.join("; ") }),
      errors.checkCertificate(),
    );
  }
}

/**
 * `out/pdf/a/b.pdf` → `out/signed/a/b.pdf`; elsewhere `x.pdf` → `x.signed.pdf`. A signed file is
 * signed where it is.
 */
function signedPath(out: string, file: string): string {
  const inside = relative(join(out, "pdf"), file);
  if (!inside.startsWith("..") && !isAbsolute(inside)) return join(out, signedFolder, inside);
  const isSigned =
    !relative(join(out, signedFolder), file).startsWith(`..`) || file.endsWith(".signed.pdf");
  return isSigned ? file : file.replace(/(\.pdf)?$/i, ".signed.pdf");
}
