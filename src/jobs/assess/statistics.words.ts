import { defineWords } from "../../model/base/words.js";

/** Labels of the bars of an assessment's statistics. */
export const words = defineWords({
  /** `range` is `0–15` or `≥ 181`. */
  days: { zh: "{range} 天", en: "{range} days" },
  percent: { zh: "{range} %", en: "{range} %" },
  notBelowTable: { zh: "不低于基准", en: "not below the base" },
});
