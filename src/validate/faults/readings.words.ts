import { defineWords } from "../../model/base/words.js";

/** What is wrong with the two readings of a rule. */
export const words = defineWords({
  noReadings: {
    zh: "readings 要写 proposed，以及另一种读法改变的选项",
    en: "readings needs proposed, and the options that the other reading changes",
  },
  unknownReading: {
    zh: "proposed 不能是“{name}”；{instead}",
    en: 'proposed cannot be "{name}"; {instead}',
  },
  onlyOther: {
    zh: "建议的读法是 {proposed}，此外只写 {other} 改变的选项",
    en: "the proposed reading is {proposed}; beside it stand only the options that {other} changes",
  },
  nothingUnclear: {
    zh: "登记表没有写明这些条款有歧义（ambiguity）",
    en: "the register names no ambiguity of its clauses",
  },
});
