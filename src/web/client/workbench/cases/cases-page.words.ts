import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "案卷", en: "Cases" },
  total: { zh: "共 {n} 个", en: "{n, plural, one {# case} other {# cases}}" },
  nothing: {
    zh: "还没有案卷。点“新建案卷”建立第一个。",
    en: "There is no case yet: make the first with “New case”.",
  },
  noneChosen: {
    zh: "没有符合条件的案卷，请放宽上方的条件。",
    en: "No case fits: choose less narrowly above.",
  },
});
