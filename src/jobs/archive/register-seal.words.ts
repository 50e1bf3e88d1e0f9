import { defineJoined } from "../../model/base/words.js";

/** A register that is not the one that was sealed. */
export const words = defineJoined({
  notAsSealed: {
    zh: "{file} 与它的封签不符：封签之后被改动",
    en: "is not what its seal was made over: it was altered",
  },
  restore: {
    zh: "从 git 历史或备份恢复归档登记和封签，核对各包后再归档",
    en: "restore the register and its seal from git or a backup, look at the packages, archive again",
  },
});
