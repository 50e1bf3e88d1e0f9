import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** Heading of the PDFs of a case that belong to no audit. */
  ofTheCase: { zh: "案卷", en: "Case" },
});
