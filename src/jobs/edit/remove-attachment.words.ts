import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  notThere: { zh: "没有附件 {path}", en: "there is no attachment {path}" },
  lookAgain: {
    zh: "可能已被移走；刷新页面再看",
    en: "it may have been taken away already: load the page again",
  },
  isNamed: {
    zh: "{path} 被 {record} 引用，不能移除",
    en: "{path} is named by {record} and cannot be removed",
  },
  changeRecord: {
    zh: "先在该记录里删去或更换这个附件",
    en: "first take it out of that record, or name another file there",
  },
});

export const words = defineWords({
  /** Messages of commits. */
  kept: { zh: "附件：记下将要移除的 {file}", en: "Attachments: keeps {file}, to be removed" },
  removed: { zh: "附件：移除 {file}", en: "Attachments: removes {file}" },
});
