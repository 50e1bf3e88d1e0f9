import { defineJoined } from "../../model/base/words.js";

/** Files that hold no sample. */
export const words = defineJoined({
  unreadable: { zh: "无法读取 {file}", en: "cannot be read: {reason}" },
  noSample: { zh: "{file} 不是样本", en: "is no sample" },
  drawOne: {
    zh: "用 dossier assess sample --format json --output 写出样本",
    en: "write it with that command",
  },
});
