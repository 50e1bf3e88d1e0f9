import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  against: {
    zh: "{field}为{chosen}，写明的原因却是{told}，说的是{meant}",
    en: "{field} is {chosen}, but the reason on record is {told}, which tells of {meant}",
  },
  text: { zh: "“{text}”", en: '"{text}"' },
  item: { zh: "“{item} {label}”", en: '"{item} {label}"' },
  correct: {
    zh: "核对是哪一种情形，改正选定的情形，或者把原因写清楚",
    en: "Find out which ground it was; correct the one that is chosen, or tell the reason more clearly",
  },
});
