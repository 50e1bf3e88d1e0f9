import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  lead: {
    zh: "{n} 个案卷，基准日 {asOf}",
    en: "{n, plural, one {# case} other {# cases}}, as of {asOf}",
  },
  nothing: { zh: "没有。", en: "None." },
  what: { zh: "内容", en: "What" },
  remedy: { zh: "怎么办", en: "What to do" },
  place: { zh: "位置", en: "Place" },
});
