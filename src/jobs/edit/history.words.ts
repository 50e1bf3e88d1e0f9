import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  noCommit: {
    zh: "历史里没有版本 {commit}",
    en: "there is no version {commit} in the history",
  },
  notThere: {
    zh: "版本 {commit} 里没有可读取的 {path}",
    en: "version {commit} has no {path} that can be read",
  },
  choose: {
    zh: "在修改记录里另选一个版本",
    en: "choose another version in the history",
  },
  uncommitted: {
    zh: "{path} 现在的内容还没有提交，恢复会把它丢掉",
    en: "what {path} holds now was never committed and would be lost",
  },
  saveFirst: { zh: "先保存，再恢复", en: "save it first, then restore" },
});

export const words = defineWords({
  /** Message of the commit. */
  restored: {
    zh: "{record}：恢复到 {when} 的版本（{commit}）",
    en: "{record}: restored as of {when} ({commit})",
  },
});
