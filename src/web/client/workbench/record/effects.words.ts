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
    zh: "目前的改动不影响案卷的其他结论。",
    en: "What you changed so far makes no difference to the findings of this case.",
  },
  untouched: {
    zh: "这里显示：你的改动保存后，整个案卷会多出或消除哪些结论。",
    en: "Here you see which findings of the whole case your changes bring or clear.",
  },
  here: {
    zh: "本记录原有 {n} 项",
    en: "{n, plural, one {# finding} other {# findings}} in this record before",
  },
  elsewhere: { zh: "所在记录：{file}", en: "in {file}" },
  goThere: { zh: "去填写", en: "Go there" },
});
