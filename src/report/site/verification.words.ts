import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  title: { zh: "核验报告", en: "Verification report" },
  /** Below the heading of the page. */
  lead: {
    zh: "{subject} · 截至 {asOf} · 按 DA/T 70-2018 的四性归类",
    en: "{subject} · as of {asOf} · under the four headings of DA/T 70-2018",
  },
});
