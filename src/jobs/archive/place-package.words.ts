import { defineJoined } from "../../model/base/words.js";

/** A package that could not be written. */
export const words = defineJoined({
  notWritten: { zh: "无法写入 {target}", en: "could not be written: {reason}" },
  nothingLeft: {
    zh: "检查磁盘空间和权限；没有留下半个包",
    en: "check disk space and permissions; no half package was left",
  },
});
