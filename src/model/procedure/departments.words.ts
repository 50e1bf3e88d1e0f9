import { defineWords } from "../base/words.js";

export const words = defineWords({
  head: { zh: "{department}负责人", en: "head of the {department}" },
});
