import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Read out while something is on its way. */
  waiting: { zh: "正在载入", en: "Loading" },
  judging: {
    zh: "正在判断全部案卷：{all} 个中已完成 {done} 个，列表会自动补全。",
    en: "Judging all cases: {done} of {all} are done; the list completes itself.",
  },
  retry: { zh: "再试一次", en: "Try again" },
  unexpected: { zh: "这里的内容载入不了。", en: "This could not be loaded." },
  unexpectedRemedy: {
    zh: "请再试一次，或重新载入页面。",
    en: "Try again, or load the page once more.",
  },
});
