import { defineJoined } from "../../model/base/words.js";

/** Wrong use of `migrateFiles`. */
export const usage = defineJoined({
  noPath: { zh: "“{path}”不是记录库里的路径", en: "is no path in a repository" },
  writePath: {
    zh: "写成 records/<规则>/<案卷>/case.json 的样子：用 / 分隔，不含空段、. 和 ..",
    en: "separate by /, without empty parts, . and ..",
  },
});
