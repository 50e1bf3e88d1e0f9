import { defineWords } from "../../model/base/words.js";

/**
 * What a signature proves: the items of `dossier verify`. `signer` is the name in the certificate.
 */
export const words = defineWords({
  intact: {
    zh: "“{signer}”的签名完好（{algorithm}）",
    en: 'the signature of "{signer}" is intact ({algorithm})',
  },
  weak: {
    zh: "“{signer}”的签名用了不再可靠的算法 {algorithm}",
    en: 'the signature of "{signer}" uses {algorithm}, which is no longer reliable',
  },
  altered: {
    zh: "“{signer}”签名之后，所签内容被改动",
    en: 'what "{signer}" signed was altered afterwards',
  },
  broken: {
    zh: "签名本身被改动或不成立：签名值不符",
    en: "the signature itself was altered or does not hold",
  },
  /** SM2 signs an identifier of the signer along; nobody writes down which. */
  brokenSm2: {
    zh: "签名本身被改动或不成立：签名值不符（SM2，按 GM/T 0009 的标识 1234567812345678 核验）",
    en: "the signature itself was altered or does not hold (SM2, with the identifier 1234567812345678 of GM/T 0009)",
  },
  brokenBecause: {
    zh: "签名本身被改动或不成立：{detail}",
    en: "the signature itself was altered or does not hold: {detail}",
  },
  unreadable: { zh: "签名无法读取：{detail}", en: "the signature cannot be read: {detail}" },
  notCheckable: {
    zh: "签名算法 {algorithm} 在此无法验证，既不说有效，也不说无效",
    en: "algorithm {algorithm} is not checkable here: the signature is neither called valid nor invalid",
  },
  /** `identifier`: what it was made with; may be "empty". */
  otherIdentifier: {
    zh: "“{signer}”的 SM2 签名值相符，但所用标识是{identifier}，不是 GM/T 0009 的 1234567812345678：既不说有效，也不说无效",
    en: 'the SM2 signature of "{signer}" fits, but with the identifier {identifier} in place of 1234567812345678 (GM/T 0009): it is neither called valid nor invalid',
  },
  emptyIdentifier: { zh: "空的", en: "(empty)" },
  /** A signature that is no CAdES or PAdES baseline. */
  certificateNotNamed: {
    zh: "签名没有指明所用证书（不是 CAdES/PAdES 基线签名）",
    en: "the signature does not name its certificate: it is no CAdES or PAdES baseline signature",
  },
  notLegallyEffective: {
    zh: "“{signer}”的证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力",
    en: 'the certificate of "{signer}" is not by a licensed provider on record: the signature is not legally effective',
  },
  notStamped: {
    zh: "没有时间戳：签名时间只是签名人自称",
    en: "no time stamp: the time of signing is the signer's word",
  },
  stampFails: { zh: "时间戳不成立：{fault}", en: "the time stamp does not hold: {fault}" },
  stampUnlike: { zh: "时间戳：{reason}", en: "the time stamp: {reason}" },
  stampAuthority: {
    zh: "时间戳机构“{name}”：{problem}",
    en: 'time-stamping authority "{name}": {problem}',
  },
  noCertificate: { zh: "没有证书", en: "no certificate" },
  stamped: {
    zh: "时间戳（{name}）证明签名不晚于 {moment}",
    en: "the time stamp ({name}) proves that it was signed by {moment}",
  },
  /** `chain`: from the signer to the root. */
  chainHolds: {
    zh: "证书链可信，签名时有效：{chain}",
    en: "trusted, and valid at the time of signing: {chain}",
  },
  /** `problem` is the sentence about its end: it may have signed before that. */
  expiredUnproven: {
    zh: "{problem}，没有时间戳证明签名在此之前",
    en: "{problem}, and no time stamp proves that it signed before",
  },
  claimedTooEarly: {
    zh: "自称的签名时间早于证书生效",
    en: "the claimed time of signing lies before the certificate's validity",
  },
  revocationUnknown: {
    zh: "没有吊销列表或 OCSP 应答，未核对证书是否被吊销",
    en: "no list of revoked certificates and no OCSP answer was given: revocation was not checked",
  },
  revocationOutdated: {
    zh: "吊销列表或 OCSP 应答不涵盖签名的时间，说明不了那时证书是否已被吊销",
    en: "the lists of revoked certificates and OCSP answers at hand are not of the time of signing: whether the certificate was revoked then is not known",
  },
  revokedLater: {
    zh: "证书“{name}”于 {date} 被吊销，晚于所证明的时间，不影响此前的签名",
    en: 'certificate "{name}" was revoked on {date}, after the time that is proved: what was signed before stands',
  },
  provenLater: {
    zh: "更晚的时间戳证明签名不晚于 {moment}",
    en: "a later time stamp proves that it was signed by {moment}",
  },
});
