import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** At the line of the day of the report. */
  asOf: { zh: "基准日 {asOf}", en: "as of {asOf}" },
  /** The lane of a certificate. */
  certificate: { zh: "证书 {number}", en: "Certificate {number}" },
  /** The tip of a bar. */
  span: { zh: "{what} {from} 至 {to}", en: "{what} {from} to {to}" },
});

/** What the marks mean. */
export const legend = defineWords({
  past: { zh: "已发生", en: "happened" },
  future: { zh: "基准日之后（计划）", en: "after that day (planned)" },
  due: { zh: "期限", en: "limit" },
  overdue: { zh: "已逾期", en: "overdue" },
  valid: { zh: "证书有效", en: "certificate valid" },
  suspended: { zh: "证书暂停", en: "certificate suspended" },
});
