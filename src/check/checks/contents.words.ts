import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "条款逐项列出的内容，一项都不能少。",
    en: "Everything that a clause lists item by item must be there.",
  },
  missing: { zh: "缺少 {items}", en: "missing {items}" },
  /** One of the items, by its number in the clause and its name. */
  item: { zh: "{item} {label}", en: "{item} {label}" },
});
