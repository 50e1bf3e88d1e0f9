import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  zip: { zh: "下载（zip）", en: "Download (zip)" },
  ownTab: { zh: "在新标签页打开", en: "Open in a tab of its own" },
});
