import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Where the day of the report stands among the entries. */
  asOf: { zh: "基准日", en: "as of" },
  due: { zh: "期限：{what}", en: "limit: {what}" },
  overdue: { zh: "逾期：{what}", en: "overdue: {what}" },
});
