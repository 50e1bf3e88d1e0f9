import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  appeared: {
    zh: "保存后新出现 {n} 项",
    en: "Saving brings {n, plural, one {# finding} other {# findings}}",
  },
  vanished: {
    zh: "保存后消除 {n} 项",
    en: "Saving clears {n, plural, one {# finding} other {# findings}}",
  },
  none: {
    zh: "目前的改动不影响其他结论。",
    en: "What you changed so far makes no difference to other findings.",
  },
  untouched: {
    zh: "这里显示：你的改动保存后会多出或消除哪些结论，不只是这份记录里的。",
    en: "Here you see which findings your changes bring or clear, not only in this record.",
  },
  here: {
    zh: "本记录原有 {n} 项",
    en: "{n, plural, one {# finding} other {# findings}} in this record before",
  },
  elsewhere: { zh: "所在记录：{file}", en: "in {file}" },
  goThere: { zh: "去填写", en: "Go there" },
});
