import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  none: { zh: "尚无历史", en: "There is no history yet" },
  restore: { zh: "恢复到这一版", en: "Restore this version" },
  restoreSure: {
    zh: "恢复到这一版？现在的内容仍留在历史中。",
    en: "Restore this version? What is there now stays in the history.",
  },
  restoreUnsaved: { zh: "请先保存或撤销现有改动", en: "Save or undo your changes first" },
  restored: { zh: "已恢复", en: "Restored" },
  made: { zh: "新建", en: "made" },
  changed: { zh: "改动", en: "changed" },
  removed: { zh: "删除", en: "removed" },
  and: { zh: "、", en: ", " },
  current: { zh: "当前版本", en: "current" },
  alsoIn: {
    zh: "同时改动了 {n} 份其他记录",
    en: "{n, plural, one {# other record} other {# other records}} changed with it",
  },
});
