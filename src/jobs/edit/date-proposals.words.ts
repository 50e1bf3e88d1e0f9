import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** How a day was worked out. */
  day: {
    zh: "{why}；{limit}；其中最后一个工作日为 {day}",
    en: "{why}; {limit}; the last working day of it is {day}",
  },
  until: { zh: "不晚于 {due}", en: "no later than {due}" },
  within: { zh: "{from} 至 {due} 之间", en: "between {from} and {due}" },
});
