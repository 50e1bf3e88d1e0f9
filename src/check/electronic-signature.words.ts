import { defineWords } from "../model/base/words.js";

/** What is wrong with an electronic signature that a record names. `path` is its evidence. */
export const words = defineWords({
  /** `copy`: where the signed document of the record would lie. */
  nothingKept: {
    zh: "记录为电子签名，却没有留存可以验证的签名：条目没有写证据文件，也没有 {copy}",
    en: "recorded as an electronic signature, but no signature is kept that could be verified: the entry names no evidence, and there is no {copy}",
  },
  notThere: {
    zh: "电子签名的证据 {path} 不存在",
    en: "the evidence of the electronic signature, {path}, is not there",
  },
  altered: {
    zh: "电子签名的证据 {path} 已改动（与登记的 SHA-256 不同）",
    en: "the evidence of the electronic signature, {path}, was altered (its SHA-256 is another one)",
  },
  unreadable: { zh: "{path} 无法作为 PDF 打开", en: "{path} cannot be opened as a PDF" },
  noSignatureInside: {
    zh: "{path} 里没有电子签名；图片不是电子签名",
    en: "{path} holds no electronic signature; a picture is none",
  },
  pdfNotSigned: { zh: "{path} 没有电子签名", en: "{path} carries no electronic signature" },
  unsound: { zh: "{path}：{reason}", en: "{path}: {reason}" },
  contentUnknown: {
    zh: "{path} 没有附所签的记录，条目也没有写所签内容的摘要（contentSha256），不能确认签的就是这份内容",
    en: "{path} does not carry the signed record, and the entry has no digest of what was signed (contentSha256): whether it was this content is not known",
  },
  anotherRecord: {
    zh: "{path} 签的是另一份记录（{name}）",
    en: "{path} is the signature of another record ({name})",
  },
  unsoundRecord: { zh: "{path} 所附的记录不完好", en: "the record inside {path} is not sound" },
  otherContent: {
    zh: "{path} 所签的内容与记录现在的内容不同，签署已失效",
    en: "what was signed in {path} is not the content of the record now: the signature is stale",
  },
  notInRole: {
    zh: "{path} 里没有 {name} 以这个身份的签名",
    en: "{path} has no signature of {name} in this role",
  },
  doesNotHold: {
    zh: "{path} 里的电子签名不成立：{reason}",
    en: "the electronic signature in {path} does not hold: {reason}",
  },
  signedByAnother: {
    zh: "{path} 由“{signer}”的证书签名，记录写的是 {name}",
    en: '{path} is signed with the certificate of "{signer}"; the record names {name}',
  },
  signedOnAnotherDay: {
    zh: "{path} 在 {signedOn} 签名，记录写的是 {date}",
    en: "{path} was signed on {signedOn}; the record says {date}",
  },
  notToBeTold: {
    zh: "{path} 里的电子签名既不能说有效，也不能说无效：{reason}",
    en: "the electronic signature in {path} can be called neither valid nor invalid: {reason}",
  },
  keepEvidence: {
    zh: "打印后用 dossier sign 签名（签名后的 PDF 自动留存），或用 dossier sign … --evidence 写明证据；不是电子签名的，改正方式",
    en: "Print and sign with dossier sign (it keeps the signed PDF), or name the evidence with dossier sign … --evidence; correct the method where it was no electronic signature",
  },
  restore: { zh: "找回原件，或重新签署", en: "Restore the original, or have it signed again" },
  signAnew: {
    zh: "核对证据，由本人重新电子签名",
    en: "Look at the evidence; have it signed again by the person named",
  },
  signOnTheDay: {
    zh: "核对日期，写真正签名的那一天，或重新签名",
    en: "Compare the dates: record the day of the signature, or have it signed again",
  },
  makeJudgeable: {
    zh: "补上缺少的（信任的证书、所签内容的摘要、时间戳），或换成可以验证的签名",
    en: "Supply what is lacking (trusted certificates, digest of what was signed, a time stamp), or a signature that can be verified",
  },
});
