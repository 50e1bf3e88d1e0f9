import { defineJoined, defineWords } from "../../model/base/words.js";

/** Chinese with English below it. */
export const words = defineWords({
  number: { zh: "证书编号", en: "Certificate" },
  organisation: { zh: "获证组织", en: "Organisation" },
  criteria: { zh: "认证依据", en: "Criteria" },
  scope: { zh: "认证范围", en: "Scope" },
  issuedOn: { zh: "签发日期", en: "Issued on" },
  /** Head of the column in the list. */
  issued: { zh: "签发日期", en: "Issued" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  status: { zh: "状态", en: "Status" },
  replacedBy: { zh: "换发为", en: "Replaced by" },
  body: { zh: "认证机构", en: "Certification body" },
  check: { zh: "核对证书文件", en: "Check a certificate file" },
  howToCheck: {
    zh: "选择手中的 PDF，在本机计算摘要并核对；文件不会上传。",
    en: "Choose the PDF that you have: its digest is computed on your own machine, nothing is uploaded.",
  },
  title: { zh: "证书查询", en: "Certificate" },
  listTitle: { zh: "证书查询", en: "Certificates" },
  asOf: { zh: "截至", en: "as of" },
  all: { zh: "全部证书", en: "all certificates" },
  signed: { zh: "已签名", en: "signed" },
  earlier: { zh: "以前签发", en: "issued earlier" },
});

/** Chinese and English on one line. */
export const joined = defineJoined({
  since: { zh: "{day} 起", en: "since {day}" },
  until: { zh: "，至 {day}", en: "until {day}" },
  find: { zh: "证书编号或组织名称", en: "certificate or organisation" },
  /** What the page answers about a chosen file. */
  unable: {
    zh: "此浏览器不能在本页计算摘要，请用 sha256sum 核对",
    en: "This browser cannot compute digests here: compare with sha256sum",
  },
  foreignFile: {
    zh: "不是本机构签发的证书文件，或已被改动",
    en: "Not a file of this certificate, or it was altered",
  },
  currentFile: {
    zh: "与本机构签发的证书文件一致",
    en: "The file is the one that the body issued",
  },
  earlierFile: {
    zh: "是本机构以前签发的证书文件，现已重新签发",
    en: "Issued by the body earlier; the certificate has been issued anew since",
  },
});
