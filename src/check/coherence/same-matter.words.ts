import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {field}: the description in the later record, {other}: the earlier record. */
  twice: {
    zh: "{field}与{other}写的是同一件事，只是编号不同",
    en: "{field} tells the same as {other}, under another number",
  },
  keepOne: {
    zh: "是同一件事的，只留一份，引用它编号的地方一并改正；是两件事的，把各自的事实写清楚",
    en: "Where it is one matter, keep one record and correct what cites the other number; where there are two, describe each of them",
  },
});
