import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Message of the commit. */
  kept: {
    zh: "保存在工作台之外改动的 {n} 个文件",
    en: "keeps {n, plural, one {# file} other {# files}} changed outside of the workbench",
  },
});

export const faults = defineJoined({
  noDraft: { zh: "没有工作稿 {name}", en: "there is no working draft {name}" },
  chooseDraft: { zh: "在列表里重新选择", en: "choose again from the list" },
  unsaved: {
    zh: "有 {n} 个文件在工作台之外改过，还没有保存进历史：{files}",
    en: "{n, plural, one {# file was} other {# files were}} changed outside of the workbench and not saved into the history: {files}",
  },
  keepFirst: {
    zh: "先在“版本”页保存这些改动，再打开另一份工作稿",
    en: "keep these changes on the page of versions first, then open another working draft",
  },
});
