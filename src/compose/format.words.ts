import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** A boolean, printed. */
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  /** In place of a last day. */
  longTerm: { zh: "长期", en: "Long-term" },
  /** Between the items of a list on one line. */
  betweenItems: { zh: "、", en: "; " },
  /** Between names in a narrow column: an English one may take two lines. */
  betweenNames: { zh: "\n", en: ";\n" },
  /** Between two dates. */
  period: { zh: "{from}至{to}", en: "{from} to {to}" },
  /** A date in running text: `27 July 2026`; `month` is its number, or its name. */
  date: { zh: "{year}年{month}月{day}日", en: "{day} {month} {year}" },
  // What stands between texts, or around them, in a text without any Chinese.
  pause: { zh: "、", en: ", " },
  comma: { zh: "，", en: ", " },
  semicolon: { zh: "；", en: "; " },
  colon: { zh: "：", en: ": " },
  opening: { zh: "（", en: " (" },
  closing: { zh: "）", en: ")" },
});
