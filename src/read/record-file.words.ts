import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  unreadable: { zh: "无法读取文件：{reason}", en: "The file cannot be read: {reason}" },
  checkPermissions: { zh: "检查文件权限", en: "Check the permissions of the file" },
});
