import { defineWords } from "../base/words.js";

/** Lengths of time, by the names of units. */
export const words = defineWords({
  calendarDay: { zh: "{n} 日", en: "{n, plural, one {# calendar day} other {# calendar days}}" },
  workingDay: {
    zh: "{n} 个工作日",
    en: "{n, plural, one {# working day} other {# working days}}",
  },
  week: { zh: "{n} 周", en: "{n, plural, one {# week} other {# weeks}}" },
  month: { zh: "{n} 个月", en: "{n, plural, one {# month} other {# months}}" },
  year: { zh: "{n} 年", en: "{n, plural, one {# year} other {# years}}" },
  dayOfNextMonth: { zh: "次月 {n} 日", en: "day {n} of the next month" },
});
