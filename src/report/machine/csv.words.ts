import { defineWords } from "../../model/base/words.js";

/** Heads of the columns. */
export const words = defineWords({
  subject: { zh: "对象", en: "Subject" },
  outcome: { zh: "结果", en: "Outcome" },
  severity: { zh: "级别", en: "Severity" },
  rule: { zh: "规则", en: "Rule" },
  clauses: { zh: "条款", en: "Clauses" },
  finding: { zh: "发现", en: "Finding" },
  remedy: { zh: "怎么办", en: "What to do" },
  limit: { zh: "期限", en: "Limit" },
  daysLeft: { zh: "剩余天数", en: "Days left" },
  file: { zh: "文件", en: "File" },
  line: { zh: "行", en: "Line" },
  column: { zh: "列", en: "Column" },
});
