import { defineWords } from "../../model/base/words.js";

/** Values that are no choice of the schema and have a name. */
export const words = defineWords({
  longTerm: { zh: "长期", en: "Long-term" },
});
