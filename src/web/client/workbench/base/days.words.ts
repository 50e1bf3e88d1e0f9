import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  overdue: {
    zh: "已逾期 {n} 天",
    en: "{n, plural, one {# day} other {# days}} overdue",
  },
  today: { zh: "今天到期", en: "due today" },
  left: { zh: "还有 {n} 天", en: "{n, plural, one {# day} other {# days}} left" },
});
