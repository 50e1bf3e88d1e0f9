import { defineWords } from "../../../model/base/words.js";

/** Titles of the pages, or of the parts of the print. */
export const titles = defineWords({
  rehearsal: { zh: "评审预演", en: "Rehearsal" },
  gaps: { zh: "评审员会提出的问题", en: "What an assessor would raise" },
  cases: { zh: "全部案卷", en: "All cases" },
  clauses: { zh: "认可规范条款", en: "Clauses of the standards" },
  audits: { zh: "审核", en: "Audits" },
  limits: { zh: "时限", en: "Limit" },
  nonconformities: { zh: "不符合项", en: "Nonconformities" },
  decisions: { zh: "认证决定", en: "Certification decisions" },
  certificates: { zh: "证书", en: "Certificates" },
  people: { zh: "人员", en: "People" },
  matters: {
    zh: "投诉、申诉、变更、暂停和豁免",
    en: "Complaints, appeals, changes, suspensions, waivers",
  },
  body: { zh: "认证机构自身", en: "The body itself" },
});

export const words = defineWords({
  title: { zh: "认可评审档案", en: "Dossier for the accreditation assessment" },
  overview: { zh: "总览", en: "Overview" },
  records: { zh: "记录", en: "Records" },
  personnelRecords: { zh: "人员档案", en: "Personnel records" },
  bodyRecords: { zh: "机构自身的记录", en: "The body's own records" },
  lead: {
    zh: "截至 {asOf} · 共 {n} 个案卷",
    en: "as of {asOf} · {n, plural, one {# case} other {# cases}}",
  },
  /** Where nothing has what was typed into the search. */
  nothingFound: { zh: "没有找到", en: "nothing found" },
  /** Before the links to the tables of a page as CSV. */
  data: { zh: "本页表格（CSV）：", en: "Tables of this page as CSV:" },
  search: {
    zh: "查找：案卷、委托人、证书、人员、条款……",
    en: "Search: case, client, certificate, person, clause …",
  },
});
