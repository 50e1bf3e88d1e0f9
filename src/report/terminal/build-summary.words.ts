import { defineWords } from "../../model/base/words.js";

/** The lines at the end. */
export const summary = defineWords({
  judged: { zh: "案卷 {cases}  规则 {rules}", en: "Cases {cases}  rules applied {rules}" },
  printed: {
    zh: "PDF  新写 {written}  未变 {unchanged}  用时 {seconds} 秒",
    en: "PDF  written {written}  unchanged {unchanged}  in {seconds} s",
  },
  printedInPart: {
    zh: "PDF  新写 {written}  未变 {unchanged}  未打印 {not}  用时 {seconds} 秒",
    en: "PDF  written {written}  unchanged {unchanged}  not printed {not}  in {seconds} s",
  },
});
