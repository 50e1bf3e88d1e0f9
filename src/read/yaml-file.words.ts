import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  unreadable: { zh: "无法读取 {file}", en: "cannot be read: {why}" },
  checkFile: {
    zh: "检查文件是否存在、是否有权限",
    en: "check that the file exists and may be read",
  },
  noAliases: { zh: "不使用别名（*）", en: "no aliases" },
  noAnchors: { zh: "不使用锚点（&）", en: "no anchors" },
  noTags: { zh: "不使用标签（!）", en: "no tags" },
  keyIsText: { zh: "键须是文本", en: "a key must be a text" },
  forbiddenKey: { zh: "不允许的键“{key}”", en: "this key is not allowed" },
  noObject: { zh: "{file}:1:1 不是“键: 值”的列表", en: "is not a list of keys and values" },
  mend: { zh: "改正该文件；什么都没有做", en: "mend the file; nothing was done" },
});
