import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** How far the pages are: "120/300 pages". */
  pages: { zh: "网页", en: "pages" },
});
