import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Read out while something is on its way. */
  waiting: { zh: "正在载入", en: "Loading" },
  retry: { zh: "再试一次", en: "Try again" },
  unexpected: { zh: "这里的内容载入不了。", en: "This could not be loaded." },
  unexpectedRemedy: {
    zh: "请再试一次，或重新载入页面。",
    en: "Try again, or load the page once more.",
  },
});
