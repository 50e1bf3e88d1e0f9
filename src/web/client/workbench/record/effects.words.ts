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
  askCases: {
    zh: "查看对案卷的影响",
    en: "What it means for cases",
  },
  inCases: {
    zh: "点到此人的案卷（{n} 个）",
    en: "In {n, plural, one {# case that names} other {# cases that name}} this person",
  },
  firstCases: {
    zh: "案卷很多，只核对了前 {n} 个",
    en: "There are many: the first {n} were judged",
  },
  noCase: {
    zh: "保存不会使任何案卷多出或消除结论。",
    en: "Saving neither brings nor clears a finding in any of them.",
  },
  elsewhere: { zh: "所在记录：{file}", en: "in {file}" },
  goThere: { zh: "去填写", en: "Go there" },
});
