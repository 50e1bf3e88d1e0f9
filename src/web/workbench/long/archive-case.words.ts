import { defineWords } from "../../../model/base/words.js";

/** What archiving is at. */
export const words = defineWords({
  checking: { zh: "正在检查案卷", en: "checking the case" },
  printing: { zh: "正在打印文件", en: "printing the documents" },
  packing: {
    zh: "正在打包、封签并核验",
    en: "packing, sealing and verifying",
  },
  noSpan: { zh: "归档范围“{span}”不对", en: "“{span}” is no span to archive" },
});
