import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** Before a command; it is said in both languages at once: `运行 run "npm ci"`. */
  run: { zh: "运行", en: "run" },
  /** Before the name of a variable. */
  orSet: { zh: "，或设置", en: "or set" },
});
