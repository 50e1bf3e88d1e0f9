import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** An item of the archive, and the people whose records do not show it. */
  ofPeople: { zh: "{label}（{who}）", en: "{label} ({who})" },
});
