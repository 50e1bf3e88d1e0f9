import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Documents that would not be printed, for one reason. */
  refused: {
    zh: "{documents} 不能打印：{reason}",
    en: "{documents} would not be printed: {reason}",
  },
  supply: { zh: "按所述位置补充", en: "Supply it where the finding says" },
});
