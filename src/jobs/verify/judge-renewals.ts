import { sha256 } from "../../model/base/digest.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import {
  type ListDigest,
  listDigests,
  type ListedContents,
  listedDigest,
  parseList,
  type Renewal,
  renewalContents,
  renewalList,
  renewalStamp,
} from "../../seal/package/renewals.js";
import { readCertificate } from "../../seal/signing/certificate.js";
import { earliest, judgeTimeStamp } from "../../seal/signing/judge-signature.js";
import { readOcsp } from "../../seal/signing/ocsp.js";
import { type Evidence, noEvidence, readTimeStamp } from "../../seal/signing/time-stamp.js";
import { readRevocationLists } from "../../seal/signing/trust-store.js";
import { packageItems } from "./package-items.js";
import type { PackageFiles } from "./package-report.js";
import { sealsIn, type SealQuestion } from "./package-seal.js";

/** What the renewals of a package prove of its seals. */
export interface RenewalProof {
  /** By when its seals are proved to have been there; null where no renewal proves it. */
  readonly provenBy: Date | null;
  /** What the renewals bring for the verification of the seals. */
  readonly evidence: Evidence;
}

/**
 * Judges the renewals from the last to the first, each as of the one after it: every one lists all
 * that was there before it, so that none can be taken out, put in or replaced.
 */
export async function judgeRenewals(
  files: PackageFiles,
  renewals: readonly Renewal[],
  { trust, now }: SealQuestion,
  found: VerificationItems,
): Promise<RenewalProof> {
  const proof = { provenBy: null as Date | null, evidence: noEvidence };
  const known = new Map<string, Date>();
  const seals = await sealsIn(files);
  for (const [i, renewal] of [...renewals.entries()].reverse()) {
    const items = found.about(`renewals/${renewal.name}`);
    proof.evidence = evidenceIn(renewals, (digest) => known.get(digest) ?? now);
    const before = renewals.slice(0, i);
    const list = listOf(renewal);
    const token = renewal.files.get(renewalStamp);
    const name = nameOf(i + 1);
    if (renewal.name !== name) items.fail(packageItems.renewalGap, { name });
    if (!list || !token) {
      items.fail(packageItems.renewalNotWhole);
      continue;
    }
    const own = ownFiles(renewal, list.file);
    const contents = renewalContents({ seals, all: files, before, own }, list.algorithm);
    const differing = await differences(list, contents);
    for (const path of differing) items.fail(packageItems.renewalDiffers, { path });
    const judged = judgeTimeStamp(
      {
        stamp: readTimeStamp(token, list.bytes),
        subject: items.subject,
        proves: packageItems.renewed,
      },
      trust,
      { until: proof.provenBy ?? now, evidence: proof.evidence },
    );
    items.include(judged.items);
    if (!judged.holds || differing.length > 0) continue;
    proof.provenBy = earliest(proof.provenBy, judged.provenTime);
    for (const content of contents.values()) {
      if (proof.provenBy && Buffer.isBuffer(content)) known.set(sha256(content), proof.provenBy);
    }
  }
  proof.evidence = evidenceIn(renewals, (digest) => known.get(digest) ?? now);
  return proof;
}

/** `001`: how the renewal with this number is called. */
export function nameOf(number: number): string {
  return String(number).padStart(3, "0");
}

interface List {
  readonly algorithm: ListDigest;
  readonly file: string;
  readonly bytes: Buffer;
}

function listOf({ files }: Renewal): List | null {
  for (const algorithm of listDigests) {
    const file = renewalList[algorithm];
    const bytes = files.get(file);
    if (bytes) return { algorithm, file, bytes };
  }
  return null;
}

function ownFiles({ files }: Renewal, list: string): Map<string, Buffer> {
  return new Map([...files].filter(([name]) => name !== list && name !== renewalStamp));
}

/** Names that the list has otherwise than what is there, or that one of both does not have. */
async function differences(
  { algorithm, bytes }: List,
  contents: ListedContents,
): Promise<string[]> {
  const listed = parseList(bytes.toString("utf8"));
  if (!listed) return [renewalList[algorithm]];
  const named = new Map(listed.map((l) => [l.path, l.digest]));
  const differing: string[] = [];
  for (const path of new Set([...named.keys(), ...contents.keys()])) {
    const content = contents.get(path);
    const digest = content && (await listedDigest(content, algorithm));
    if (digest === undefined || named.get(path) !== digest) differing.push(path);
  }
  return differing;
}

/** Certificates, lists and answers that renewals brought; what cannot be read does not count. */
function evidenceIn(renewals: readonly Renewal[], provenBy: (digest: string) => Date): Evidence {
  const all = renewals.flatMap((r) => [...r.files]);
  const read = <T>(ending: string, parse: (bytes: Buffer) => readonly T[]): T[] =>
    all
      .filter(([name]) => name.endsWith(ending))
      .flatMap(([, bytes]) => {
        try {
          return [...parse(bytes)];
        } catch {
          return [];
        }
      });
  return {
    certificates: read(".cer", (bytes) => [readCertificate(bytes)]),
    lists: read(".crl", readRevocationLists),
    answers: read(".ocsp", (bytes) => [
      { answer: readOcsp(bytes), provenBy: provenBy(sha256(bytes)) },
    ]),
  };
}
