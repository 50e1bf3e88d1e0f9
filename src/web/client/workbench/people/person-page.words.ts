import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  fillIn: { zh: "填写档案", en: "Fill in the record" },
  todo: { zh: "此人的待办", en: "What they have to do" },
  hasLeft: { zh: "已离职", en: "Has left" },
  noRoles: { zh: "没有现行资格", en: "Qualified for nothing now" },
  findings: { zh: "要做的事", en: "To do" },
  terms: { zh: "期限", en: "Limits" },
  noTerms: { zh: "没有记录到期日。", en: "No day is recorded on which something ends." },
  facts: { zh: "基本情况", en: "About the person" },
  codes: { zh: "专业代码", en: "Codes of technical areas" },
  audits: { zh: "审核", en: "Audits" },
  daysOfYear: {
    zh: "本年 {n} 天",
    en: "{n, plural, one {# day} other {# days}} this year",
  },
  noAudits: { zh: "没有参加过审核。", en: "Has worked at no audit." },
  span: { zh: "日期", en: "Days" },
  notPlanned: { zh: "日期未定", en: "no day yet" },
  client: { zh: "客户", en: "Client" },
  audit: { zh: "审核", en: "Audit" },
  role: { zh: "担任", en: "As" },
  days: { zh: "天数", en: "Number of days" },
  comma: { zh: "、", en: ", " },
});
