import { defineWords } from "../model/base/words.js";

/** Characters in the name of a file or folder that cannot be seen or are others than they look. */
export const words = defineWords({
  /** {said}: what is wrong with the name. */
  inName: { zh: "文件或文件夹名称有误：{said}", en: "In the name of the file or folder: {said}" },
  rename: { zh: "改名：去掉或更正该字符", en: "Rename it, without that character" },
});
