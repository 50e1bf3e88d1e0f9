import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "两人改动了同一份记录", en: "Two people have changed the same record" },
  who: {
    zh: "{author} 于 {when} 保存了另一版本。请逐项选择；不选的一方不会被覆盖，仍在历史中。",
    en: "{author} saved another version at {when}. Choose field by field; what is not chosen stays in the history.",
  },
  someone: { zh: "他人", en: "Somebody else" },
  justNow: { zh: "刚才", en: "just now" },
  field: { zh: "字段", en: "Field" },
  before: { zh: "原为", en: "Before" },
  theirs: { zh: "对方", en: "Theirs" },
  yours: { zh: "你的", en: "Yours" },
  clashes: { zh: "双方都改了，请选择", en: "both changed it: choose" },
  allTheirs: { zh: "全部取对方", en: "All of theirs" },
  allYours: { zh: "全部取你的", en: "All of yours" },
  merged: { zh: "双方改动合并", en: "Take both together" },
  take: { zh: "按所选继续填写", en: "Go on with what is chosen" },
  takeAndSave: { zh: "按所选保存", en: "Save what is chosen" },
  back: { zh: "返回填写", en: "Back to the form" },
  open: {
    zh: "还有 {n} 项未选",
    en: "{n, plural, one {# field} other {# fields}} still to choose",
  },
  none: {
    zh: "双方内容没有差别。",
    en: "There is no difference between the two.",
  },
});
