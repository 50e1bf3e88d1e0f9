import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  wrong: {
    zh: "{field}记录为“{recorded}”，应为{among}：{because}",
    en: '{field} reads "{recorded}", it should be {among}: {because}',
  },
  /** One of several values that are possible. */
  one: { zh: "“{value}”", en: '"{value}"' },
  correct: {
    zh: "核对这份记录属于哪次审核、哪个会议、哪一方，改正写错的一处",
    en: "Check which audit, which meeting, which side the record is of, and correct what is wrong",
  },
});
