import { defineWords } from "../../../model/base/words.js";

/** Headings of the parts of a case's page. */
export const words = defineWords({
  timeline: { zh: "时间线", en: "Timeline" },
  certificates: { zh: "证书", en: "Certificates" },
  audits: { zh: "审核", en: "Audits" },
  decisions: { zh: "认证决定", en: "Certification decisions" },
  nonconformities: { zh: "不符合项", en: "Nonconformities" },
  findings: { zh: "检查发现及其处理", en: "Findings and their handling" },
  matrix: { zh: "条款对照", en: "Clause matrix" },
  documents: { zh: "文件", en: "Documents" },
  /** A member of the team with the role. */
  member: { zh: "{name}（{role}）", en: "{name} ({role})" },
  /** Instead of a document: fields that may not be shown. */
  confidential: {
    zh: "含保密内容，未附（{fields}）",
    en: "holds confidential content: left out ({fields})",
  },
  notPrinted: { zh: "没有打印", en: "not printed" },
});
