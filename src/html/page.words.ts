import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** At the foot of each page. */
  madeBy: { zh: "由 {tool} 生成", en: "Made by {tool}" },
});
