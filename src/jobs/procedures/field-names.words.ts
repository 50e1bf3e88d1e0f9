import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  ofRecord: { zh: "{record}“{label}”", en: '{record}: "{label}"' },
});
