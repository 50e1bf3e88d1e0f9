import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Where the day of the report stands among the entries. */
  asOf: { zh: "基准日", en: "as of" },
  due: { zh: "期限：{what}", en: "limit: {what}" },
  dueFrom: { zh: "期限（{from} 起可办）：{what}", en: "limit (from {from} on): {what}" },
  overdue: { zh: "逾期：{what}", en: "overdue: {what}" },
});
