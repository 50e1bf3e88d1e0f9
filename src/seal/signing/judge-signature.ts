import type { Bilingual } from "../../model/base/text.js";
import type { VerificationItem, VerificationState } from "../../model/outcome/verification.js";
import { buildChain, type Chain, type ChainProblem, type TrustStore } from "./chain.js";
import type { CmsReading } from "./read-cms.js";
import { type TimeStamp, timeStampChain } from "./time-stamp.js";

/** A signature as it was read, wherever it stood. */
export interface SignatureInHand {
  readonly cms: CmsReading;
  readonly stamp: TimeStamp | null;
  /** The moment that is claimed, in the CMS or beside it. */
  readonly claimedTime: Date | null;
  /** The file, and which of its signatures. */
  readonly subject: string;
}
/** What a signature proves. */
export interface JudgedSignature {
  readonly items: readonly VerificationItem[];
  /** Name in the certificate; null where it cannot be read. */
  readonly signer: string | null;
  readonly organisation: string | null;
  /** When it was signed at the latest, where a trusted time stamp proves it. */
  readonly provenTime: Date | null;
  readonly holds: boolean;
}

const problemStates: Readonly<Record<ChainProblem, VerificationState>> = {
  untrusted: "cannotJudge",
  notCheckable: "cannotJudge",
  expired: "fail",
  notYetValid: "fail",
  revoked: "fail",
  notForSigning: "fail",
  weakKey: "fail",
  weakAlgorithm: "fail",
  notAnAuthority: "fail",
  badSignature: "fail",
};
const problemWords: Readonly<Record<ChainProblem, (name: string, detail: string) => Bilingual>> = {
  untrusted: (n) => ({
    zh: `证书“${n}”不在信任之列，无法确认是谁签的；用 --trust 指明所信任的认证机构证书`,
    en: `certificate "${n}" is not among the trusted ones, so who signed is not confirmed; name the authority's certificate with --trust`,
  }),
  notCheckable: (n, d) => ({
    zh: `证书“${n}”的算法 ${d} 在此无法验证，既不说有效，也不说无效`,
    en: `algorithm ${d} of certificate "${n}" is not checkable here: neither valid nor invalid`,
  }),
  expired: (n, d) => ({ zh: `证书“${n}”已于 ${d} 过期`, en: `certificate "${n}" expired on ${d}` }),
  notYetValid: (n, d) => ({
    zh: `证书“${n}”到 ${d} 才生效`,
    en: `certificate "${n}" is valid from ${d} only`,
  }),
  revoked: (n, d) => ({
    zh: `证书“${n}”已于 ${d} 被吊销`,
    en: `certificate "${n}" was revoked on ${d}`,
  }),
  notForSigning: (n, d) => ({
    zh: `证书“${n}”的用途不含${d === "nonRepudiation" ? "不可否认（签名）" : "所需用途"}`,
    en: `certificate "${n}" is not for ${d === "nonRepudiation" ? "non-repudiation" : d}`,
  }),
  weakKey: (n, d) => ({
    zh: `证书“${n}”的密钥过短：${d}`,
    en: `the key of certificate "${n}" is too short: ${d}`,
  }),
  weakAlgorithm: (n, d) => ({
    zh: `证书“${n}”用了不再可靠的算法 ${d}`,
    en: `certificate "${n}" uses ${d}, which is no longer reliable`,
  }),
  notAnAuthority: (n) => ({
    zh: `证书“${n}”无权签发证书`,
    en: `certificate "${n}" may not issue certificates`,
  }),
  badSignature: (n, d) => ({
    zh: `证书“${n}”不是“${d}”所签发`,
    en: `certificate "${n}" was not issued by "${d}"`,
  }),
};

/** Judges a signature: the bytes, the signer's certificate at the time of signing, the time stamp. `now` is the day of the verification. */
export function judgeSignature(
  { cms, stamp, claimedTime, subject }: SignatureInHand,
  trust: TrustStore,
  now: Date,
): JudgedSignature {
  const items: VerificationItem[] = [];
  const say = (
    check: string,
    state: VerificationState,
    zh: string,
    en: string,
    concerns: VerificationItem["concerns"] = null,
  ) => {
    items.push({ check, heading: "authenticity", concerns, state, subject, message: { zh, en } });
  };
  const signer = cms.signer?.name ?? null;
  const who = signer ?? "?";
  switch (cms.integrity) {
    case "intact":
      say(
        "signature-value",
        cms.isWeak ? "fail" : "pass",
        cms.isWeak
          ? `“${who}”的签名用了不再可靠的算法 ${cms.algorithm}`
          : `“${who}”的签名完好（${cms.algorithm}）`,
        cms.isWeak
          ? `the signature of "${who}" uses ${cms.algorithm}, which is no longer reliable`
          : `the signature of "${who}" is intact (${cms.algorithm})`,
        "integrity",
      );
      break;
    case "altered":
      say(
        "signature-value",
        "fail",
        `“${who}”签名之后，所签内容被改动`,
        `what "${who}" signed was altered afterwards`,
        "integrity",
      );
      break;
    case "broken":
      say(
        "signature-value",
        "fail",
        `签名本身被改动或不成立：${cms.detail || "签名值不符"}`,
        `the signature itself was altered or does not hold${cms.detail ? `: ${cms.detail}` : ""}`,
        "integrity",
      );
      break;
    case "unreadable":
      say(
        "signature-value",
        "fail",
        `签名无法读取：${cms.detail}`,
        `the signature cannot be read: ${cms.detail}`,
        "integrity",
      );
      break;
    case "notCheckable":
      say(
        "signature-value",
        "cannotJudge",
        `签名算法 ${cms.detail} 在此无法验证，既不说有效，也不说无效`,
        `algorithm ${cms.detail} is not checkable here: the signature is neither called valid nor invalid`,
        "integrity",
      );
      break;
  }
  const proven =
    cms.integrity === "intact" || cms.integrity === "notCheckable"
      ? stampTime(stamp, trust, say)
      : null;
  if (cms.signer && (cms.integrity === "intact" || cms.integrity === "notCheckable")) {
    const chain = buildChain(
      cms.signer,
      cms.certificates,
      trust,
      proven ?? now,
      "signing",
      cms.revocations,
    );
    chainItems(chain, proven, claimedTime, say);
    if (!cms.namesCertificate) {
      say(
        "signing-certificate",
        "notApplicable",
        "签名没有指明所用证书（不是 CAdES/PAdES 基线签名）",
        "the signature does not name its certificate: it is no CAdES or PAdES baseline signature",
      );
    }
    if (!chain.isLicensed) {
      say(
        "legal-effect",
        "notApplicable",
        `“${who}”的证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力`,
        `the certificate of "${who}" is not by a licensed provider on record: the signature is not legally effective`,
      );
    }
  }
  return {
    items,
    signer,
    organisation: cms.signer?.organisation ?? null,
    provenTime: proven,
    holds: items.every((i) => i.state !== "fail" && i.state !== "cannotJudge"),
  };
}

type Say = (check: string, state: VerificationState, zh: string, en: string) => void;

/** The time that a trusted stamp proves. */
function stampTime(stamp: TimeStamp | null, trust: TrustStore, say: Say): Date | null {
  if (!stamp) {
    say(
      "time-stamp",
      "notApplicable",
      "没有时间戳：签名时间只是签名人自称",
      "no time stamp: the time of signing is the signer's word",
    );
    return null;
  }
  if (stamp.fault) {
    say(
      "time-stamp",
      stamp.fault.includes("not checkable") ? "cannotJudge" : "fail",
      `时间戳不成立：${stamp.fault}`,
      `the time stamp does not hold: ${stamp.fault}`,
    );
    return null;
  }
  const chain = timeStampChain(stamp, trust);
  const name = stamp.cms.signer?.name ?? "?";
  const wrong = chain?.problems.find((p) => p.problem !== "untrusted") ?? chain?.problems[0];
  if (!chain || wrong) {
    const words = wrong
      ? problemWords[wrong.problem](wrong.certificate, wrong.detail)
      : { zh: "没有证书", en: "no certificate" };
    say(
      "time-stamp",
      wrong ? problemStates[wrong.problem] : "fail",
      `时间戳机构“${name}”：${words.zh}`,
      `time-stamping authority "${name}": ${words.en}`,
    );
    return null;
  }
  say(
    "time-stamp",
    "pass",
    `时间戳（${name}）证明签名不晚于 ${stamp.time?.toISOString() ?? ""}`,
    `the time stamp (${name}) proves that it was signed by ${stamp.time?.toISOString() ?? ""}`,
  );
  return stamp.time;
}

function chainItems(chain: Chain, proven: Date | null, claimed: Date | null, say: Say): void {
  const [signer] = chain.certificates;
  for (const { problem, certificate, detail } of chain.problems) {
    const words = problemWords[problem](certificate, detail);
    // Past its end, and nothing proves that the signing was before: it may have been.
    const unproven =
      problem === "expired" &&
      !proven &&
      signer !== undefined &&
      claimed !== null &&
      claimed <= signer.notAfter;
    if (unproven) {
      say(
        "certificate",
        "cannotJudge",
        `${words.zh}，没有时间戳证明签名在此之前`,
        `${words.en}, and no time stamp proves that it signed before`,
      );
    } else say("certificate", problemStates[problem], words.zh, words.en);
  }
  if (chain.problems.length === 0) {
    say(
      "certificate",
      "pass",
      `证书链可信，签名时有效：${chain.certificates.map((c) => c.name).join(" ← ")}`,
      `trusted, and valid at the time of signing: ${chain.certificates.map((c) => c.name).join(" ← ")}`,
    );
  }
  if (!proven && signer && claimed && claimed < signer.notBefore) {
    say(
      "certificate",
      "fail",
      `自称的签名时间早于证书生效`,
      "the claimed time of signing lies before the certificate's validity",
    );
  }
  if (chain.isTrusted && !chain.revocationKnown) {
    say(
      "revocation",
      "notApplicable",
      "没有吊销列表，未核对证书是否被吊销",
      "no list of revoked certificates was given: revocation was not checked",
    );
  }
}
