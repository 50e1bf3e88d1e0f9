import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Read out before the clauses on the button that explains them. */
  explain: { zh: "解释依据", en: "Explain the ground" },
  /** On the button of a finding that rests on no clause. */
  why: { zh: "说明", en: "Explain" },
});
