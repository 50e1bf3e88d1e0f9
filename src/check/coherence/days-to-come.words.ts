import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  toCome: {
    zh: "{field}登记为 {day}：这一天还没有到，不可能已经做了",
    en: "{field} is recorded as {day}: that day has not come, and nothing can have been done on it",
  },
  correct: {
    zh: "核对原件，改正写错的日期；还没有做的，做了再登记",
    en: "Compare the original and correct the date; what has not been done is recorded when it is",
  },
});
