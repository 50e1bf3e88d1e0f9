import { defineWords } from "./words.js";

export const words = defineWords({
  lost: { zh: "英文缺 {values}", en: "the English lacks {values}" },
  added: { zh: "英文多出 {values}", en: "the English adds {values}" },
  unnamed: { zh: "英文没有 {values}", en: "the English does not name {values}" },
});
