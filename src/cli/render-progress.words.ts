import { defineWords } from "../model/base/words.js";

/** How far printing is, on one line; what is known of it stands side by side. */
export const words = defineWords({
  documents: { zh: "文件 {n}", en: "{n, plural, one {# document} other {# documents}}" },
  judged: { zh: "检查案卷", en: "cases judged" },
  rate: { zh: "{rate} 份/秒", en: "{rate}/s" },
  seconds: { zh: "约剩 {n} 秒", en: "about {n} s left" },
  minutes: { zh: "约剩 {n} 分钟", en: "about {n} min left" },
});
