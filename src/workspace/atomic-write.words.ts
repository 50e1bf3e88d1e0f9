import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  notWritten: { zh: "无法写入 {path}", en: "could not be written: {reason}" },
  checkDisk: {
    zh: "检查磁盘空间和权限；原有文件没有损坏",
    en: "check disk space and permissions; the old file is unharmed",
  },
});
