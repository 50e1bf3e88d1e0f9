import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  differs: {
    zh: "{copy}记录为“{recorded}”，{source}为“{value}”，两处应当一致",
    en: '{copy} reads "{recorded}", {source} "{value}"; the two should agree',
  },
  /** The payer is called another than the client, and has the client's name. */
  isThatOfAnother: {
    zh: "{copy}记录为“{recorded}”，与{source}（“{value}”）相同，两处说的不是同一个，不应相同",
    en: '{copy} reads "{recorded}", the same as {source} ("{value}"); the two are not about the same and should differ',
  },
  sumDiffers: {
    zh: "{copy}等各项相加为 {sum}，{source}为 {value}，两处应当相符",
    en: "{copy} and the others add up to {sum}, {source} is {value}; they should agree",
  },
  correct: {
    zh: "以{source}为准，改正写错的一处；内容有变更的，补上变更记录",
    en: "Take {source} as the source and correct what is wrong; where it changed, record the change",
  },
});
