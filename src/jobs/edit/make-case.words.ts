import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Message of the commit. */
  caseMade: { zh: "新案卷 {name}", en: "New case {name}" },
});
