import { defineJoined, defineWords } from "../../../model/base/words.js";

/** Chinese with English below it. */
export const words = defineWords({
  number: { zh: "证书编号", en: "Certificate No." },
  organisation: { zh: "获证组织", en: "Organisation" },
  creditCode: { zh: "统一社会信用代码", en: "Unified social credit code" },
  registeredAddress: { zh: "注册地址", en: "Registered address" },
  businessAddress: { zh: "经营地址", en: "Business address" },
  criteria: { zh: "认证依据", en: "Criteria" },
  scope: { zh: "认证范围", en: "Scope" },
  firstIssuedOn: { zh: "首次颁证日期", en: "First issued on" },
  issuedOn: { zh: "签发日期", en: "Issued on" },
  /** Head of the column in the list. */
  issued: { zh: "签发日期", en: "Issued" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  status: { zh: "状态", en: "Status" },
  replacedBy: { zh: "换发为", en: "Replaced by" },
  body: { zh: "认证机构", en: "Certification body" },
  /** The places that the certificate covers. */
  sites: { zh: "覆盖场所", en: "Sites covered" },
  siteName: { zh: "场所", en: "Site" },
  siteAddress: { zh: "地址", en: "Address" },
  siteScope: { zh: "场所范围", en: "Scope of the site" },
  temporary: { zh: "临时场所", en: "temporary site" },
  /** Where the reader's day is after the last one. */
  ended: {
    zh: "证书有效期已于 {day} 届满，证书不再有效；此后如有再认证，请以认证机构的最新公布为准。",
    en: "The validity ended on {day}: the certificate is no longer valid. Ask the certification body whether it has been renewed since.",
  },
  /** Where the page has not been written anew for weeks. */
  old: {
    zh: "本页是 {asOf} 的状态，此后没有更新；当前状态请向认证机构查询。",
    en: "This page shows the state of {asOf} and has not been updated since: ask the certification body for the current one.",
  },
  noCertificates: { zh: "没有证书。", en: "There are no certificates." },
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
  /** Beside the status. */
  known: { zh: "截至 {asOf}", en: "as of {asOf}" },
  /** Below the list; a script puts the numbers in. */
  shown: { zh: "显示 #1 张，共 #2 张", en: "#1 of #2 shown" },
  noneFits: { zh: "没有符合条件的证书。", en: "No certificate fits." },
  more: { zh: "再显示一些", en: "show more" },
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
