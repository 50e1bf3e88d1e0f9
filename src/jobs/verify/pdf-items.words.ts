import { defineWords } from "../../model/base/words.js";

/** What the verification of a PDF says. */
export const words = defineWords({
  cannotOpen: { zh: "无法作为 PDF 打开：{reason}", en: "cannot be opened as a PDF: {reason}" },
  littered: {
    zh: "没有核验：有 {bytes} 字节不属于任何对象，这样的文件各程序读法不一",
    en: "was not verified: {bytes} bytes belong to no object, and programs do not agree on how to read such a file",
  },
  encrypted: {
    zh: "加了密，没有核验：请提供不加密的文件",
    en: "is encrypted and was not verified: provide it without encryption",
  },
  takesTooLong: {
    zh: "没有核验完：一项检查超过 {seconds} 秒，正常的文件不会如此",
    en: "was not verified to the end: one question took more than {seconds} s, which no sound file does",
  },
  tooLarge: {
    zh: "有 {size} MB，没有打开：只核验不超过 {most} MB 的文件",
    en: "has {size} MB and was not opened: files of up to {most} MB are verified",
  },
  opens: {
    zh: "可以打开，{pages} 页",
    en: "opens, {pages, plural, one {# page} other {# pages}}",
  },
  archivable: {
    zh: "PDF/A-3b 候选：自检 {rules} 条规则，没有发现问题（未经独立验证器验证）",
    en: "PDF/A-3b candidate: {rules} rules self-checked, none broken (no independent validator has seen it)",
  },
  /** `faults` names the first rules broken, as the standard numbers them. */
  notArchivable: { zh: "不是 PDF/A-3b 候选：{faults}", en: "no PDF/A-3b candidate: {faults}" },
  /** The same, of what a signature by another program added to a print. */
  archivableAsPrinted: {
    zh: "打印出来的文件是 PDF/A-3b 候选，之后其他程序加上的签名不符合标准：{faults}；内容是否改动，见签名各项",
    en: "printed as a PDF/A-3b candidate; what another program added with its signature is none: {faults}. Whether anything was altered, the items on signatures tell",
  },
  missingGlyphs: {
    zh: "{n} 个字没有字形，印成空白",
    en: "{n, plural, one {# character is} other {# characters are}} printed without a glyph",
  },
  blankPages: { zh: "空白页：{pages}", en: "blank pages: {pages}" },
  foreignFiles: { zh: "附有不明文件：{files}", en: "foreign files are attached: {files}" },
  foreignLinks: { zh: "有不允许的链接：{links}", en: "links that are not allowed: {links}" },
  harmless: { zh: "没有外来文件和危险链接", en: "no foreign files, no dangerous links" },

  asPrinted: {
    zh: "签名之前与这里打印的文件相同",
    en: "what was signed is the file that was printed here",
  },
  notAsPrinted: {
    zh: "与这里最后打印的文件不同：后来重新打印过，或在签名之前被改动",
    en: "is not the file that was printed here last: printed anew since, or changed before it was signed",
  },
  notSigned: {
    zh: "没有电子签名，它自身不能证明出处",
    en: "carries no electronic signature: of itself it proves no origin",
  },
  /** The record says who signed; the page has no such signature. */
  signerMissing: {
    zh: "记录写明 {name}（{role}）电子签名，PDF 上没有这个签名",
    en: "the record says that {name} ({role}) signed electronically: the PDF has no such signature",
  },
  signedOutOfOrder: {
    zh: "{name}（{role}）的签名次序不对",
    en: "{name} ({role}) signed out of order",
  },
  signedByAnother: {
    zh: "{role}应由 {name} 签名，证书却是 {signer}",
    en: "{role}: must be signed by {name}, the certificate is {signer}",
  },
  signedTooEarly: {
    zh: "{name} 在 {signedOn} 签名，早于记录写明的 {recordedOn}",
    en: "{name} signed on {signedOn}, before the {recordedOn} of the record",
  },
  signatureOpen: {
    zh: "{name}（{role}）的签名在，但尚不能确认有效",
    en: "the signature of {name} ({role}) is there, but is not confirmed",
  },
  hasSigned: { zh: "{name}（{role}）已签名", en: "{name} ({role}) has signed" },
  noSigners: {
    zh: "记录没有写明电子签名",
    en: "the record names no electronic signatures",
  },

  severalRecords: {
    zh: "附有 {n} 个文件，只应有一个：{files}",
    en: "{n} files are attached where one belongs: {files}",
  },
  noRecord: { zh: "没有附原始记录", en: "carries no record" },
  unsoundRecord: {
    zh: "附件 {file} 不是完好的记录",
    en: "the attached {file} is no sound record",
  },
  recordNotArchived: {
    zh: "归档的记录里没有 PDF 所附的 {file}",
    en: "the record {file} inside the PDF is not among those archived",
  },
  recordAsArchived: {
    zh: "PDF 所附记录与归档的 {file} 逐字节相同",
    en: "the record inside equals the archived {file}, byte for byte",
  },
  recordDiffers: {
    zh: "PDF 所附记录与归档的 {file} 不同",
    en: "the record inside differs from the archived {file}",
  },

  /** Page and record were not compared: the document's kind cannot be told. */
  unknownForm: {
    zh: "不知道这是哪种表格，没有核对页面与记录是否一致",
    en: "it is not known which form this is: page and record were not compared",
  },
  /** A value that the page does not show, shortened. */
  quoted: { zh: "“{text}”", en: '"{text}"' },
  textsMissing: {
    zh: "页面与记录不一致，页面上没有：{texts}",
    en: "page and record differ: the page does not show {texts}",
  },
  manyTextsMissing: {
    zh: "页面与记录不一致，页面上没有：{texts}等 {n} 处",
    en: "page and record differ: the page does not show {texts} ({n} in all)",
  },
  textsShown: {
    zh: "页面显示的 {n} 个值与记录一致",
    en: "the {n, plural, one {# value on the page equals} other {# values on the page equal}} the record",
  },
});
