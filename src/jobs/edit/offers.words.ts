import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Why a record of statements is wanted. */
  unstated: {
    zh: "{n} 条要求只有人能判断，还没有人声明",
    en: "{n, plural, one {# requirement} other {# requirements}} only a person can judge, and nobody has stated yet",
  },
});
