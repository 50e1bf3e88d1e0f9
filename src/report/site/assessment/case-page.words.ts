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
  /** Above the matrix of an application that was refused. */
  refused: {
    zh: "申请于 {on} 不予受理：此后的条款没有记录可以显示的，均为不适用。",
    en: "The application was refused on {on}: what nothing can show after that is not applicable.",
  },
  documents: { zh: "文件", en: "Documents" },
  /** A member of the team with the role. */
  member: { zh: "{name}（{role}）", en: "{name} ({role})" },
  /** Instead of a document: fields that may not be shown. */
  confidential: {
    zh: "含保密内容，未附（{fields}）",
    en: "holds confidential content: left out ({fields})",
  },
  attachments: { zh: "附件", en: "Attachments" },
  namedBy: { zh: "引用它的记录", en: "Named by" },
  hiddenAttachment: { zh: "保密，未附", en: "confidential: left out" },
  notEnclosed: {
    zh: "没有附上（文件不在，或超过 64 MB）",
    en: "not enclosed (not there, or larger than 64 MB)",
  },
  notPrinted: { zh: "没有打印", en: "not printed" },
});
