import { defineWords } from "../../model/base/words.js";

/** What cells of a workbook say, and are read by; a workbook is in Chinese alone. */
export const words = defineWords({
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  /** A list that is there and has nothing in it; an empty cell means that there is none. */
  empty: { zh: "（空）", en: "(empty)" },
});
