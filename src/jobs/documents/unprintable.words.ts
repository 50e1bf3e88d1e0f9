import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A document that would not be printed, and one reason. */
  refused: {
    zh: "文件 {document} 不能打印：{reason}",
    en: "{document} would not be printed: {reason}",
  },
  supply: { zh: "按所述位置补充", en: "Supply it where the finding says" },
});
