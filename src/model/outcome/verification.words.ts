import { defineWords } from "../base/words.js";

/** The headings of a report on a verification: the four natures of DA/T 70-2018. */
export const words = defineWords({
  authenticity: { zh: "真实性", en: "Authenticity" },
  completeness: { zh: "完整性", en: "Completeness" },
  usability: { zh: "可用性", en: "Usability" },
  safety: { zh: "安全性", en: "Safety" },
});
