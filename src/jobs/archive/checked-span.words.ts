import { defineJoined } from "../../model/base/words.js";

/** A path that names no case, or several. */
export const words = defineJoined({
  notOneCase: { zh: "“{path}”不是一个案卷", en: "is not one case" },
  nameOneCase: { zh: "写明一个案卷的文件夹", en: "name the folder of one case" },
});
