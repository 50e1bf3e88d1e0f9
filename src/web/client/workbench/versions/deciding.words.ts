import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: {
    zh: "双方改了同样的地方，请选择（第 {at} 个，共 {n} 个）",
    en: "Both have changed the same: choose ({at} of {n})",
  },
  nothingDone: {
    zh: "全部选定之前，任何文件都不会改动；没有选中的内容仍留在历史中。",
    en: "No file is touched before all is chosen; what is not chosen stays in the history.",
  },
  nothing: { zh: "没有要选择的内容。", en: "There is nothing to choose." },
  who: { zh: "对方：{author}，{when}", en: "Theirs: {author}, {when}" },
  whole: {
    zh: "这个文件不能逐字段合并，请选定整个文件：",
    en: "This file cannot be taken together field by field; choose one of the two:",
  },
  theirs: { zh: "取对方的（{what}）", en: "Theirs ({what})" },
  ours: { zh: "取本机的（{what}）", en: "Ours ({what})" },
  made: { zh: "新建", en: "made" },
  changed: { zh: "有改动", en: "changed" },
  removed: { zh: "已删除", en: "removed" },
  cancel: { zh: "先不处理", en: "Not now" },
  back: { zh: "上一个", en: "Back" },
  next: { zh: "下一个", en: "Next" },
  finish: { zh: "按所选合并", en: "Take together what is chosen" },
});
