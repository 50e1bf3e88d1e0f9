import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  none: { zh: "没有文件显示这份记录", en: "No document shows this record" },
  which: { zh: "文件", en: "Document" },
  refused: { zh: "现在还不能打印：", en: "It cannot be printed yet:" },
  mend: { zh: "去填写", en: "Fill it in" },
  asTyped: {
    zh: "按表单里现在的内容显示，未保存的也在内。",
    en: "It shows what stands in the form now, saved or not.",
  },
  drawing: { zh: "正在按新填的内容更新…", en: "Following what was filled in…" },
  behind: {
    zh: "表单里的内容现在不能成文，显示的是前一次的。",
    en: "What stands in the form makes no document now; this is the one before.",
  },
});
