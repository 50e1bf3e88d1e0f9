import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  none: { zh: "没有文件显示这份记录", en: "No document shows this record" },
  which: { zh: "文件", en: "Document" },
  refused: { zh: "现在还不能打印：", en: "It cannot be printed yet:" },
  mend: { zh: "去填写", en: "Fill it in" },
  saved: {
    zh: "预览为已保存的内容，保存后更新。",
    en: "The preview shows what is saved; it follows when you save.",
  },
});
