import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "只有人能判断的条款：statements.json 里的声明（谁、何时、结论）给出答案，之前一直是“无法判断”。",
    en: "A clause that only a person can judge: a statement in statements.json (who, when, what) answers it; until then it cannot be judged.",
  },
  nobodyHasStated: { zh: "还没有人工声明", en: "nobody has stated it yet" },
  /** Why it does not apply: somebody has said so, in a text of his own. */
  statedNotApplicable: {
    zh: "已声明本条不适用：{text}",
    en: "it is stated that this does not apply: {text}",
  },
  noneOf: { zh: "案卷中还没有{records}", en: "the case holds no {records} yet" },
  noSuchCase: {
    zh: "案卷中没有适用本条的情形",
    en: "the case shows nothing to which the clause applies",
  },
  ofAudit: { zh: "{audit}：{what}", en: "{audit}: {what}" },
});
