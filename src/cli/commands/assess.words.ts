import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  sample: {
    zh: "抽样，并说明每个案卷为什么被抽中",
    en: "draw a sample and say why each case is in it",
  },
  dossier: {
    zh: "装订评审档案：网页文件夹和一份带书签的 PDF",
    en: "bind the dossier: a folder of pages and one PDF with bookmarks",
  },
  gaps: {
    zh: "列出评审员会提出的问题，最重的在前",
    en: "what an assessor would raise, gravest first",
  },
  rehearse: {
    zh: "预演：把评审员会问的问题逐个问一遍，答在哪一页、缺什么，最差的在前",
    en: "rehearse: ask what an assessor asks; the page that answers, or what is missing, the worst first",
  },
  drawnSample: { zh: "assess sample 写出的样本", en: "a sample that was drawn before" },
  confidential: {
    zh: "只供认可机构：保密字段、文件和附件全部附上，并写在封面上",
    en: "for the accreditation body alone: confidential fields, documents and attachments are enclosed, and the cover says so",
  },
  showConfidential: {
    zh: "显示这些保密字段，如 contract.fee",
    en: "show these confidential fields",
  },
  body: {
    zh: "认证机构的简称，逗号分隔；all 为全部",
    en: "short name of the certification body; several separated by commas; all",
  },
  assessment: {
    zh: "评审名称，印在封面上，如 2027年监督评审",
    en: "name of the assessment, for the cover",
  },
  noPdf: { zh: "不要 PDF", en: "without the PDF" },
  folder: { zh: "文件夹，默认 out/assessment", en: "folder" },
  seed: {
    zh: "种子：同一种子和同一批案卷抽出同一样本",
    en: "the same seed and cases draw the same sample",
  },
  size: {
    zh: "样本量，默认按 --kind 由案卷数的平方根得出；未受理的申请另抽",
    en: "size; by default of the square root of the number of cases, by --kind; refused applications are drawn besides",
  },
  kind: {
    zh: "为哪种评审抽样（平方根的 1、0.6、0.8）",
    en: "kind of assessment: 1, 0.6 or 0.8 of the square root",
  },
  since: {
    zh: "只从这一天以来有活动的案卷中抽，如上次评审的日期",
    en: "only cases in which something happened since, such as the day of the last assessment",
  },
  scheme: { zh: "只抽这一认证领域，如 ISMS", en: "only this scheme" },
  office: { zh: "只抽这一受理机构", en: "only this office" },
  code: {
    zh: "只抽这一专业代码及其下级，如 33.03",
    en: "only this technical area and those below it",
  },
  status: { zh: "只抽有这种状态证书的案卷", en: "only cases with a certificate of this status" },
  auditor: {
    zh: "只抽此人参加过审核的案卷（编号或姓名）",
    en: "only audits of this person, id or name",
  },
  per: { zh: "分层：{strata}，逗号分隔", en: "strata, separated by commas" },
});

export const faults = defineJoined({
  noBody: { zh: "应为认证机构的简称", en: "must be the short name of a certification body" },
  noSize: { zh: "应为 1 到 9999", en: "must be 1 to 9999" },
  noStratum: { zh: "应为 {list}", en: "must be among {strata}" },
  unknownCases: { zh: "没有这些案卷", en: "there are no such cases: {cases}" },
  drawAnew: { zh: "重新抽样", en: "draw the sample anew" },
});

export const words = defineWords({
  description: {
    zh: "rehearse 先自己问一遍评审员的问题；sample 按种子分层抽样，可重复；dossier 把样本逐条款装订成网页和一份 PDF，附全部案卷的统计；gaps 列出评审员会提出的问题，最重的在前。",
    en: "rehearse asks the questions of an assessor beforehand; sample draws a stratified sample that anybody can draw again; dossier binds it clause by clause as pages and as one PDF, with statistics over all cases; gaps lists what an assessor would raise, gravest first.",
  },
  bound: {
    zh: "样本 {n} 个案卷，{files} 个文件",
    en: "{n, plural, one {# case} other {# cases}} in the sample, {files} files",
  },
  /** Title of the dossier's PDF. */
  dossierTitle: { zh: "认可评审档案", en: "Dossier for the accreditation assessment" },
  /** Before the PDF, which takes a while. */
  printing: {
    zh: "正在打印 PDF（案卷多时需要几分钟）",
    en: "printing the PDF (minutes, where there are many cases)",
  },
  printed: {
    zh: "PDF {pages} 页，PDF/A-3b 候选（自检 {rules} 条规则）",
    en: "PDF of {pages, plural, one {# page} other {# pages}}, a PDF/A-3b candidate ({rules} rules self-checked)",
  },
  printedWithFaults: {
    zh: "PDF {pages}: PDF/A {faults}",
    en: "PDF {pages}: PDF/A {faults}",
  },
});
