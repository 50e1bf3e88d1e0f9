import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "每个日历年至少一份记录；从第一份记录（没有时从规则实施）的年份算起。规则写明时，相邻两份间隔过长为警告。",
    en: "At least one record in each calendar year, from the year of the first one, or of the procedure's effective date when there is none. Where the rule says so, two that are too far apart are a warning.",
  },
  missed: { zh: "{year} 年没有记录", en: "no record in {year}" },
  notYet: { zh: "{year} 年尚无记录", en: "no record in {year} yet" },
  tooFarApart: {
    zh: "{from} 至 {to} 超过 {months} 个月",
    en: "more than {months, plural, one {# month} other {# months}} from {from} to {to}",
  },
});
