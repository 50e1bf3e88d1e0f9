import { defineWords } from "../model/base/words.js";

/** Files that a merge or a patch leaves behind. {of}: the file that they are of. */
export const words = defineWords({
  rejected: {
    zh: "打补丁时没有并入 {of} 的修改（.rej）",
    en: "Changes to {of} that a patch could not bring in (.rej)",
  },
  workIn: {
    zh: "把其中的修改手工并入 {of}，再删除此文件",
    en: "Bring them into {of} by hand, then delete this file",
  },
  copy: { zh: "合并时留下的 {of} 的副本", en: "A copy of {of} that a merge left behind" },
  compare: {
    zh: "核对 {of} 无误后删除此文件（git config mergetool.keepBackup false 之后不再留下）",
    en: "See that {of} is right, then delete this file (git config mergetool.keepBackup false leaves none)",
  },
});
