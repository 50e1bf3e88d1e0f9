import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "待办", en: "To do" },
  asOf: { zh: "截至 {day}", en: "as of {day}" },
  nothing: { zh: "没有到期或将到期的事项。", en: "Nothing is due or will be." },
  noneChosen: {
    zh: "没有符合条件的事项，请放宽上方的条件。",
    en: "Nothing fits: choose less narrowly above.",
  },
  more: { zh: "再显示一些（还有 {n} 条）", en: "Show more ({n} left)" },
  nearest: {
    zh: "共 {total} 条，这里是期限最近的 {n} 条；选择办理人可看其余。",
    en: "The nearest {n} of {total}; choose who acts to see others.",
  },
});
