import { defineJoined } from "../../model/base/words.js";

/** Wrong use of --baseline. */
export const words = defineJoined({
  noBaseline: { zh: "{file} 不是基线文件", en: "is no baseline" },
  writeOne: { zh: "用 --write-baseline 写出", en: "write one with --write-baseline" },
});
