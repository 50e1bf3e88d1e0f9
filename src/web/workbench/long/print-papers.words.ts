import { defineWords } from "../../../model/base/words.js";

/** What a run of printing is at. */
export const words = defineWords({
  judging: { zh: "正在检查案卷", en: "checking the case" },
  beginning: { zh: "正在打开打印程序", en: "opening the browser that prints" },
});
