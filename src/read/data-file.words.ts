import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  unreadable: { zh: "无法读取 {path}", en: "cannot be read: {reason}" },
  checkFile: {
    zh: "检查文件是否存在、是否有权限",
    en: "check that the file exists and may be read",
  },
  noObject: { zh: "{path}:1:1 不是 JSON 对象", en: "is not a JSON object" },
  mendFile: { zh: "改正该文件；什么都没有做", en: "mend the file; nothing was done" },
});
