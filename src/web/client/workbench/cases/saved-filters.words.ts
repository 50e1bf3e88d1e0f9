import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  saved: { zh: "常用筛选", en: "Saved filters" },
  none: { zh: "还没有保存的筛选。", en: "None saved yet." },
  chooseFirst: {
    zh: "先在左侧设好条件，再来保存。",
    en: "Choose something first, then save it here.",
  },
  name: { zh: "给当前条件起个名字", en: "A name for this choice" },
  save: { zh: "保存筛选", en: "Save" },
  remove: { zh: "删除筛选“{name}”", en: "Remove the filter “{name}”" },
});
