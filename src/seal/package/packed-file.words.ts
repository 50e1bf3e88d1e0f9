import { defineJoined } from "../../model/base/words.js";

/** Files that cannot be packed. */
export const words = defineJoined({
  tooLarge: {
    zh: "{path} 超过 1 GB，不能归档",
    en: "it is larger than 1 GB and cannot be archived",
  },
  splitIt: {
    zh: "拆成几个文件，或另行保存并在案卷里写明在哪里",
    en: "split it, or keep it elsewhere and let the case say where",
  },
  changed: {
    zh: "归档时 {path} 变了，没有写出",
    en: "it changed while it was packed; nothing was written",
  },
  archiveAgain: { zh: "等写完后再归档", en: "wait until it is written, then archive again" },
});
