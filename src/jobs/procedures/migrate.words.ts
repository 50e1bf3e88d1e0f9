import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  notOwn: {
    zh: "{id} 不是本记录库自己的规则",
    en: "{id} is no procedure of this repository's own",
  },
  chooseOwn: {
    zh: "用 dossier procedures 查看 procedures/ 里的规则",
    en: "dossier procedures lists those in procedures/",
  },
  nothingToDo: { zh: "{folder} 已经是现在的格式", en: "has today's layout" },
  none: { zh: "什么都不用做", en: "nothing is to be done" },
  /** {files}: names of files in the folder. */
  taken: {
    zh: "{folder} 里已有 {files}，不会覆盖",
    en: "these files are there and are not written over",
  },
  moveAway: { zh: "先移走这些文件", en: "move them away first" },
});
