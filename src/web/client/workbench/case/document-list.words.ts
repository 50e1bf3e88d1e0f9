import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ofCase: { zh: "案卷", en: "Of the case" },
  preview: { zh: "预览", en: "Preview" },
  /** What a button does, told when one points at it. */
  printNow: {
    zh: "按现在的记录打印并下载",
    en: "Print from the records as they are, and download",
  },
  sign: { zh: "电子签名", en: "Sign" },
  draft: { zh: "草稿", en: "Draft" },
  draftNow: {
    zh: "还不完整：下载标有“草稿”的 PDF",
    en: "Not complete yet: download a PDF that is marked as a draft",
  },
  /** Beside the title of a document that is not in Chinese alone. */
  inEnglish: { zh: "英文", en: "in English" },
  inBoth: { zh: "中英文", en: "in both languages" },
  refused: {
    zh: "还不能打印：有 {n} 处不完整",
    en: "not to be printed yet: {n, plural, one {# thing} other {# things}} lacking",
  },
  mend: { zh: "去填写", en: "Fill it in" },
  printed: {
    zh: "{at} 打印，{pages} 页",
    en: "printed {at}, {pages, plural, one {# page} other {# pages}}",
  },
  signed: { zh: "电子签名件", en: "signed electronically" },
});
