import { defineWords } from "../../model/base/words.js";

/** What can be wrong with a certificate on a day. `name` is the name in it. */
export const words = defineWords({
  untrusted: {
    zh: "证书“{name}”不在信任之列，无法确认是谁签的；用 --trust 指明所信任的认证机构证书",
    en: 'certificate "{name}" is not among the trusted ones, so who signed is not confirmed; name the authority\'s certificate with --trust',
  },
  notCheckable: {
    zh: "证书“{name}”的算法 {algorithm} 在此无法验证，既不说有效，也不说无效",
    en: 'algorithm {algorithm} of certificate "{name}" is not checkable here: neither valid nor invalid',
  },
  expired: { zh: "证书“{name}”已于 {date} 过期", en: 'certificate "{name}" expired on {date}' },
  /** Of a time stamp's authority: nothing proves that the stamp was there before. */
  notRenewed: {
    zh: "证书“{name}”已于 {date} 过期，此前没有续加时间戳，无法证明时间戳早于过期",
    en: 'certificate "{name}" expired on {date}, and no further time stamp was added before: that this one is older is not proved',
  },
  notYetValid: {
    zh: "证书“{name}”到 {date} 才生效",
    en: 'certificate "{name}" is valid from {date} only',
  },
  revoked: {
    zh: "证书“{name}”已于 {date} 被吊销",
    en: 'certificate "{name}" was revoked on {date}',
  },
  notForSigning: {
    zh: "证书“{name}”的用途不含不可否认（签名）",
    en: 'certificate "{name}" is not for non-repudiation',
  },
  notForPurpose: {
    zh: "证书“{name}”的用途不含所需用途",
    en: 'certificate "{name}" is not for timeStamping',
  },
  weakKey: {
    zh: "证书“{name}”的密钥过短：{key}",
    en: 'the key of certificate "{name}" is too short: {key}',
  },
  weakAlgorithm: {
    zh: "证书“{name}”用了不再可靠的算法 {algorithm}",
    en: 'certificate "{name}" uses {algorithm}, which is no longer reliable',
  },
  notAnAuthority: {
    zh: "证书“{name}”无权签发证书",
    en: 'certificate "{name}" may not issue certificates',
  },
  badSignature: {
    zh: "证书“{name}”不是“{issuer}”所签发",
    en: 'certificate "{name}" was not issued by "{issuer}"',
  },
});
