import type { Bilingual } from "../../model/base/text.js";
import type { VerificationItem } from "../../model/outcome/verification.js";
import type { PdfFile } from "../pdf-file.js";
import { type JudgedSignature, judgeSignature } from "../signing/judge-signature.js";
import type { TrustStore } from "../signing/trust-store.js";
import { type PdfSignature, readSignatures } from "./read-signatures.js";
import { changesBeforeSigning, forbiddenChanges, tableFaults } from "./revisions.js";

/** One signature of a PDF, judged. */
export interface VerifiedSignature extends JudgedSignature {
  readonly field: string;
  /** Role in the name of its field, as files of ours have it. */
  readonly role: string;
  readonly kind: PdfSignature["kind"];
  readonly claimedTime: Date | null;
  /** The signature holds, and nothing that it covers was replaced afterwards. */
  readonly stands: boolean;
}
export interface PdfSignatures {
  readonly items: readonly VerificationItem[];
  readonly signatures: readonly VerifiedSignature[];
}

/** Judges every signature of a PDF, and whether anything was changed or painted over after each of them; of a document of ours (`isOurs`) also whether anything was between printing and the first one. */
export async function verifyPdfSignatures(
  file: PdfFile,
  subject: string,
  trust: TrustStore,
  now: Date,
  isOurs = false,
): Promise<PdfSignatures> {
  const found = readSignatures(file);
  const pdf = file.bytes;
  const ends = found.map((s) => Math.min(s.end, pdf.length));
  const items: VerificationItem[] = [];
  const signatures: VerifiedSignature[] = [];
  for (const [i, s] of found.entries()) {
    const which = `${subject} #${i + 1} ${s.field}`.trim();
    const judged = judgeSignature(
      {
        cms: s.cms,
        stamp: s.stamp,
        claimedTime: s.claimedTime ?? s.cms.claimedTime,
        subject: which,
      },
      trust,
      now,
    );
    const faults = [...s.faults];
    const changes =
      s.faults.length > 0
        ? []
        : await forbiddenChanges(
            pdf.subarray(0, ends[i]),
            pdf.subarray(0, ends[i + 1] ?? pdf.length),
          );
    items.push(
      ...judged.items,
      ...faults.map((f): VerificationItem => ({
        check: "signature-coverage",
        heading: "authenticity",
        concerns: "integrity",
        state: "fail",
        subject: which,
        message: { zh: `签名所覆盖的范围不对：${f.zh}`, en: `what it covers is wrong: ${f.en}` },
      })),
    );
    if (changes.length > 0) {
      items.push({
        check: "changed-after-signature",
        heading: "authenticity",
        concerns: "integrity",
        state: "fail",
        subject: which,
        message: {
          zh: `第 ${i + 1} 个签名之后被改动：${listed(changes).zh}`,
          en: `changed after signature ${i + 1}: ${listed(changes).en}`,
        },
      });
    }
    signatures.push({
      ...judged,
      field: s.field,
      role: s.field.replace(/-\d+$/, ""),
      kind: s.kind,
      claimedTime: s.claimedTime,
      stands: judged.holds && faults.length === 0 && changes.length === 0,
    });
  }
  const [first] = found;
  if (first && isOurs && first.faults.length === 0) {
    const early = await changesBeforeSigning(pdf, ends[0] ?? pdf.length);
    if (early.length > 0) {
      items.push({
        check: "changed-before-signature",
        heading: "authenticity",
        concerns: "integrity",
        state: "fail",
        subject,
        message: {
          zh: `打印之后、签名之前被改动：${listed(early).zh}`,
          en: `changed between printing and the first signature: ${listed(early).en}`,
        },
      });
    }
  }
  if (found.length > 0) {
    const tables = tableFaults(pdf, ends);
    items.push(
      ...tables.map((f): VerificationItem => ({
        check: "changed-after-signature",
        heading: "authenticity",
        concerns: "integrity",
        state: "fail",
        subject,
        message: {
          zh: `最后一个签名之外还有内容：${f.zh}`,
          en: `there is more than the last signature covers: ${f.en}`,
        },
      })),
    );
    if (
      !items.some((i) => i.check === "changed-after-signature" || i.check === "signature-coverage")
    ) {
      items.push({
        check: "changed-after-signature",
        heading: "authenticity",
        concerns: "integrity",
        state: "pass",
        subject,
        message: {
          zh: `${found.length} 个签名之后都没有别的改动`,
          en: `nothing but signatures was added after any of the ${found.length} signatures`,
        },
      });
    }
  }
  return { items, signatures };
}

/** The first few of what was found. */
function listed(faults: readonly Bilingual[]): Bilingual {
  const first = faults.slice(0, 5);
  return { zh: first.map((f) => f.zh).join("；"), en: first.map((f) => f.en).join("; ") };
}
