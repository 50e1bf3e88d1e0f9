import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** After the title of a duty that is met by what is dated after the day of judgement. */
  planned: {
    zh: "记录的日期 {on} 在判定日之后，还没有发生",
    en: "recorded for {on}, which is after the day of judgement and has not happened yet",
  },
});
