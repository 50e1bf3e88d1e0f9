import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  result: { zh: "结果: {result}", en: "result: {result}" },
});

/** What a result is counted in. */
export const units = defineWords({
  auditDay: { zh: "{n} 人日", en: "{n, plural, one {# audit day} other {# audit days}}" },
  site: { zh: "{n} 个场所", en: "{n, plural, one {# site} other {# sites}}" },
  workingDay: {
    zh: "{n} 个工作日",
    en: "{n, plural, one {# working day} other {# working days}}",
  },
  date: { zh: "{n}", en: "{n}" },
});
