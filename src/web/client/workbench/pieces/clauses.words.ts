import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Read out for the button that shows the clauses. */
  explain: { zh: "解释依据：{clauses}", en: "Explain the ground: {clauses}" },
  /** On the button of a finding that rests on no clause. */
  why: { zh: "说明", en: "Explain" },
});
