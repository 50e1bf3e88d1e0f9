import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "两个事件之间的整工作日数；countEnd 把后一事件当日也计入。恰好等于最少或最多的天数为符合。",
    en: "The whole working days between two events; with countEnd the later event's own day counts, too. Exactly the fewest or the most is kept.",
  },
  between: {
    zh: "{from} 与 {to} 之间有 {days} 个工作日",
    en: "{days, plural, one {# working day lies} other {# working days lie}} between {from} and {to}",
  },
  /** While the second event has not happened: the last day on which it can. */
  notYet: {
    zh: "{from} 之后至多间隔 {max} 个工作日，最迟 {due}，尚未发生",
    en: "at most {max} working days may lie after {from}: at the latest {due}, not recorded yet",
  },
  overdue: {
    zh: "{from} 之后至多间隔 {max} 个工作日，最迟 {due}，仍未发生",
    en: "at most {max} working days may lie after {from}: at the latest {due}, still not recorded",
  },
  untilEnd: {
    zh: "{from} 之后至 {to}（当日计入）有 {days} 个工作日",
    en: "{days, plural, one {# working day lies} other {# working days lie}} between {from} and {to}, that day counted",
  },
});
