import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Where a clause can be read in two ways: the clause, the doubt and the reading taken. */
  reading: { zh: "疑义：{line}", en: "Unclear: {line}" },
});
