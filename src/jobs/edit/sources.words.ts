import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Where a value is taken over from. */
  from: { zh: "{record}的“{field}”", en: '"{field}" of {record}' },
});
