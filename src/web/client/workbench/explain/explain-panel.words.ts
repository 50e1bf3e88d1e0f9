import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "依据与说明", en: "Ground and explanation" },
  found: { zh: "发现", en: "Found" },
  remedy: { zh: "怎么办", en: "What to do" },
  clauses: { zh: "条款要求", en: "What the clause demands" },
  enforcedBy: { zh: "由此落实：{what}", en: "Held by: {what}" },
  /** Between what holds a clause: fields, rules, forms. */
  separator: { zh: "、", en: ", " },
  looksAt: { zh: "怎样判断", en: "How it is judged" },
});
