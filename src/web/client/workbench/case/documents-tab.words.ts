import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: {
    zh: "还没有可打印的文件：填写记录后会出现在这里。",
    en: "No documents yet: they appear once their records are filled in.",
  },
  ofCase: { zh: "案卷", en: "Of the case" },
  preview: { zh: "预览", en: "Preview" },
  /** Beside the title of a document that is not in Chinese alone. */
  inEnglish: { zh: "英文", en: "in English" },
  inBoth: { zh: "中英文", en: "in both languages" },
  refused: {
    zh: "还不能打印：有 {n} 处不完整",
    en: "not to be printed yet: {n, plural, one {# thing} other {# things}} lacking",
  },
});
