import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** What of a person ends: the list of the record, what in it, and the name of the day. */
  term: { zh: "{list}：{field}", en: "{list}: {field}" },
  termOf: { zh: "{list}（{of}）：{field}", en: "{list} ({of}): {field}" },
});
