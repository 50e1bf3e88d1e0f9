import { defineWords } from "../../../../model/base/words.js";

/** Below the commit at which the history of a shallow clone begins. */
export const cutWords = defineWords({
  isCut: {
    zh: "这里只有最近的提交，历史到此截断：更早的修改不在这份副本里，这一次“新增”的内容可能早已存在。用 git fetch --unshallow 取回全部历史。",
    en: "Only the latest commits are here, the history is cut at this one: earlier changes are not in this copy, and what this one seems to have made may have been there. git fetch --unshallow gets all of it.",
  },
});
