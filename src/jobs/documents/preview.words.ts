import { defineJoined } from "../../model/base/words.js";

/** Why there is nothing to look at. */
export const faults = defineJoined({
  noCaseHasIt: {
    zh: "所选案卷都没有文件“{document}”",
    en: 'no chosen case has the document "{document}"',
  },
  nameCaseWithIt: {
    zh: "写上有这种文件的案卷；列出其他文件的目录在打印时（dossier render）才形成",
    en: "name a case that has it; a list of the other documents is made when they are printed (dossier render)",
  },
});
