import { defineWords } from "./words.js";

/** Terms and signs that stand in many places: each once. */
export const terms = defineWords({
  colon: { zh: "：", en: ": " },
  semicolon: { zh: "；", en: "; " },
  comma: { zh: "，", en: ", " },
  /** Between the items of a list. */
  listComma: { zh: "、", en: ", " },
});
