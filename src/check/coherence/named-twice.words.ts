import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  twice: {
    zh: "{field}里两次写了 {who}",
    en: "{field} names {who} twice",
  },
  mend: {
    zh: "核对是哪些人，改正写错的一处，或者删去重复的一处",
    en: "Find out who it was; correct the wrong entry, or take the second one out",
  },
});
