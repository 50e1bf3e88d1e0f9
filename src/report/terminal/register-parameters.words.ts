import { defineWords } from "../../model/base/words.js";

/** Amounts of a register that are no lengths of time. */
export const amounts = defineWords({
  hour: { zh: "{n} 小时", en: "{n, plural, one {# hour} other {# hours}}" },
  auditDay: { zh: "{n} 人日", en: "{n, plural, one {# audit day} other {# audit days}}" },
  percent: { zh: "{n}%", en: "{n}%" },
});

/** How an amount limits. */
export const bounds = defineWords({
  max: { zh: "最多 {amount}", en: "at most {amount}" },
  maxReduction: { zh: "最多减少 {amount}", en: "a reduction of at most {amount}" },
  min: { zh: "至少 {amount}", en: "at least {amount}" },
  minIncrease: { zh: "至少增加 {amount}", en: "an increase of at least {amount}" },
  floor: { zh: "不低于 {amount}", en: "not below {amount}" },
});
