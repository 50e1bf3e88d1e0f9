import type { EvidenceSignature, SignatureEvidence } from "../model/case/signature-evidence.js";
import type { VerificationItem } from "../model/outcome/verification.js";
import { chineseDay, type CivilDate, endOfDay, shift } from "../model/time/dates.js";
import { identityOf } from "./pdf-attachments.js";
import { openPdf, type PdfFile } from "./pdf-file.js";
import { type PdfSignature, readSignatures } from "./pdf-signature/read-signatures.js";
import {
  noStore,
  type ValidationStore,
  validationStore,
} from "./pdf-signature/validation-store.js";
import { verifyPdfSignatures } from "./pdf-signature/verify-pdf-signatures.js";
import { words } from "./signature-evidence.words.js";
import { type Certificate, pemBlocks } from "./signing/certificate.js";
import { buildChain } from "./signing/chain.js";
import { type JudgedSignature, judgeSignature } from "./signing/judge-signature.js";
import { type CmsReading, readCms } from "./signing/read-cms.js";
import { readTimeStamp, type TimeStamp } from "./signing/time-stamp.js";
import { type RevocationList, revocationIn, type TrustStore } from "./signing/trust-store.js";
import { withinTime } from "./time-limit.js";

/** What evidence is judged by. */
export interface EvidenceQuestion {
  readonly trust: TrustStore;
  readonly asOf: CivilDate;
  /** The content in question as the signer signs it where no PDF carries it: canonical JSON. */
  readonly content: Uint8Array;
  readonly contentSha256: string;
  /** Digest of the content of a record that a PDF carries; null where it is no sound record. */
  digestOfRecord(name: string, bytes: Uint8Array): string | null;
}

/** Opens a file that is kept as evidence and judges every signature in it; never throws. */
export async function readEvidence(
  bytes: Buffer,
  question: EvidenceQuestion,
): Promise<SignatureEvidence> {
  if (bytes.subarray(0, 1024).includes("%PDF-")) return pdfEvidence(bytes, question);
  const cms = cmsIn(bytes);
  return cms ? cmsEvidence(cms, question) : { ...nothing, form: "other" };
}

const nothing = { signatures: [], record: null, fault: null, from: "0001-01-01", changesOn: null };

/** DER, or PEM around it; null where the file is something else. */
function cmsIn(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x30) return bytes;
  return ["CMS", "PKCS7"].flatMap((label) => pemBlocks(bytes, label))[0] ?? null;
}

async function pdfEvidence(bytes: Buffer, question: EvidenceQuestion): Promise<SignatureEvidence> {
  try {
    const file = await withinTime(() => openPdf(bytes));
    return withinTime(() => judgedPdf(file, question));
  } catch {
    return { ...nothing, form: "unreadable" };
  }
}

function judgedPdf(file: PdfFile, question: EvidenceQuestion): SignatureEvidence {
  const { files, path } = identityOf(file);
  const [record] = files;
  const subject = "evidence";
  const { items, signatures } = verifyPdfSignatures(file, {
    subject,
    trust: question.trust,
    now: endOfDay(question.asOf),
    isOurs: record !== undefined && path !== "",
  });
  const read = readSignatures(file);
  const own = signatures.flatMap((judged, i) => {
    const { cms, stamp } = read[i] ?? {};
    if (!cms || judged.kind !== "signature") return [];
    const said = items.filter(
      (item) => item.subject === `${subject} #${i + 1} ${judged.field}`.trim(),
    );
    return judgedSignature(
      { cms, stamp: stamp ?? null, judged, said, role: judged.role },
      question,
    );
  });
  const wrong = items.find((item) => item.subject === subject && isBad(item))?.message ?? null;
  return {
    ...nothing,
    form: "pdf",
    signatures: own,
    record: record
      ? { name: record.name, contentSha256: question.digestOfRecord(record.name, record.bytes) }
      : null,
    fault: files.length > 1 ? words.severalFiles({ n: files.length }) : wrong,
    ...holdingDays(read, question, validationStore(file.bytes)),
  };
}

function cmsEvidence(bytes: Buffer, question: EvidenceQuestion): SignatureEvidence {
  const cms = readCms(bytes, question.content);
  const stamp = cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null;
  const { claimedTime } = cms;
  const judged = judgeSignature(
    { cms, stamp, claimedTime, subject: "" },
    question.trust,
    endOfDay(question.asOf),
  );
  const found = { cms, stamp, judged: { ...judged, claimedTime }, said: judged.items, role: "" };
  return {
    ...nothing,
    form: "cms",
    signatures: [judgedSignature(found, question)],
    record: {
      name: "",
      contentSha256: cms.integrity === "altered" ? null : question.contentSha256,
    },
    ...holdingDays([{ cms, stamp }], question),
  };
}

/** A signature with what was found about it. */
interface FoundSignature {
  readonly cms: CmsReading;
  readonly stamp: TimeStamp | null;
  readonly judged: Pick<JudgedSignature, "signer" | "provenTime"> & {
    readonly claimedTime: Date | null;
  };
  readonly said: readonly VerificationItem[];
  readonly role: string;
}

function judgedSignature(
  { cms, judged, said, role }: FoundSignature,
  question: EvidenceQuestion,
): EvidenceSignature {
  const failed = said.find((i) => i.state === "fail");
  const open = said.find((i) => i.state === "cannotJudge");
  const day = signingDay(judged.provenTime, judged.claimedTime ?? cms.claimedTime);
  const about = { role, signer: judged.signer, signedOn: day };
  if (failed) return { ...about, state: "fails", reason: failed.message };
  if (!open) return { ...about, state: "holds", reason: null };
  const stranger = strangerAmong(cms, judged.provenTime, question);
  return { ...about, state: "cannotJudge", reason: open.message, ...stranger };
}

/** Whose certificate leads to nobody whom the workspace trusts. */
function strangerAmong(
  { signer, certificates }: CmsReading,
  provenTime: Date | null,
  { trust, asOf }: EvidenceQuestion,
): Pick<EvidenceSignature, "state" | "reason"> | null {
  if (!signer) return null;
  if (trust.roots.length === 0) return { state: "cannotJudge", reason: words.nobodyTrusted() };
  const { isTrusted, problems } = buildChain({
    signer,
    others: certificates,
    trust,
    at: provenTime ?? endOfDay(asOf),
    purpose: "signing",
  });
  if (isTrusted || problems.some((p) => p.problem === "notCheckable")) return null;
  return { state: "fails", reason: words.notTrusted({ signer: signer.name }) };
}

const hours24 = 86_400_000;

/**
 * A stamp proves that it was signed by then; a claimed moment shortly before, as on the evening of
 * the day before, is believed.
 */
function signingDay(proven: Date | null, claimed: Date | null): CivilDate | null {
  const before = proven && claimed ? proven.getTime() - claimed.getTime() : null;
  const believed =
    before !== null && before >= 0 && before <= hours24 ? claimed : (proven ?? claimed);
  return believed && chineseDay(believed);
}

function isBad({ state }: VerificationItem): boolean {
  return state === "fail" || state === "cannotJudge";
}

/**
 * From which day on and until which one no certificate begins, ends or is revoked, and nothing that
 * was said of one grows old. An electronic seal has days of its own: what is said of it holds on
 * the day that it was asked for.
 */
function holdingDays(
  found: readonly (Pick<PdfSignature, "cms" | "stamp"> & Partial<Pick<PdfSignature, "seal">>)[],
  { trust, asOf }: EvidenceQuestion,
  store: ValidationStore = noStore,
): Pick<SignatureEvidence, "from" | "changesOn"> {
  if (found.some((s) => s.seal)) return { from: asOf, changesOn: shift(asOf, 1, "calendarDay") };
  const answers = store.answers.map((a) => a.value);
  const lists = [...trust.revocations, ...store.lists.map((l) => l.value)];
  const certificates = [
    ...trust.roots,
    ...found.flatMap(({ cms, stamp }) => [...cms.certificates, ...(stamp?.cms.certificates ?? [])]),
    ...store.certificates.map((c) => c.value),
    ...answers.flatMap((a) => a.certificates),
  ];
  const days = [
    ...certificates.flatMap((c) => turningDays(c, lists)),
    ...lists.flatMap(({ list, thisUpdate }) => period(thisUpdate, list.nextUpdate?.value)),
    ...answers.flatMap((a) =>
      a.statements.flatMap((s) => period(s.thisUpdate, s.nextUpdate ?? undefined)),
    ),
  ].sort();
  return {
    from: days.findLast((d) => d <= asOf) ?? nothing.from,
    changesOn: days.find((d) => d > asOf) ?? null,
  };
}

function turningDays(
  certificate: Certificate,
  lists: readonly RevocationList[],
): readonly CivilDate[] {
  const revoked = lists.flatMap((list) => revocationIn(list, certificate)?.on ?? []);
  return [...period(certificate.notBefore, certificate.notAfter), ...revoked.map(chineseDay)];
}

/** The days on which something begins to hold, ends, and holds no longer. */
function period(from: Date, to: Date | undefined): readonly CivilDate[] {
  if (!to) return [chineseDay(from), shift(chineseDay(from), 1, "calendarDay")];
  return [chineseDay(from), chineseDay(to), shift(chineseDay(to), 1, "calendarDay")];
}
