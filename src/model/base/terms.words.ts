import { defineWords } from "./words.js";

/** Terms and signs that stand in many places: each once. */
export const terms = defineWords({
  case: { zh: "案卷", en: "Case" },
  clause: { zh: "条款", en: "Clause" },
  notJudged: { zh: "无法判断", en: "not judged" },
  colon: { zh: "：", en: ": " },
  semicolon: { zh: "；", en: "; " },
  fullStop: { zh: "。", en: "." },
  comma: { zh: "，", en: ", " },
  or: { zh: "或", en: " or " },
  /** Between the items of a list. */
  listComma: { zh: "、", en: ", " },
});
