import { defineWords } from "../model/base/words.js";

/** Why a document is refused for one of its fields; `path` is where the value was looked for. */
export const words = defineWords({
  missing: { zh: "缺少“{label}”（{path}）", en: '"{label}" is missing ({path})' },
  /** The same beside a way to the field. */
  lacking: { zh: "缺少“{label}”", en: '"{label}" is missing' },
  /** More than sixteen digits, parts of a fen. */
  noAmount: {
    zh: "“{label}”写不成大写金额（{path}）；金额最多两位小数",
    en: '"{label}" cannot be written out as an amount ({path}); an amount has at most two decimals',
  },
  noEnglish: { zh: "“{label}”没有英文（{path}）", en: '"{label}" has no English text ({path})' },
  /** `difference`: what the one says and the other does not. */
  languagesDiffer: {
    zh: "“{label}”中英文不一致：{difference}",
    en: '"{label}" differs between the languages: {difference}',
  },
});
