import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  unreadable: { zh: "无法读取 {file}", en: "cannot be read: {why}" },
  checkFile: {
    zh: "检查文件是否存在、是否有权限",
    en: "check that the file exists and may be read",
  },
  syntax: { zh: "YAML 写得不对", en: "{reason}" },
  long: {
    zh: "文件超过 {most} KiB：按主题分成几个文件",
    en: "the file is larger than {most} KiB: split it by topic",
  },
  deep: { zh: "嵌套太深", en: "nested too deeply" },
  noAliases: { zh: "不使用别名（*）", en: "no aliases" },
  noAnchors: { zh: "不使用锚点（&）", en: "no anchors" },
  noTags: { zh: "不使用标签（!）", en: "no tags" },
  keyIsText: { zh: "键须是文本", en: "a key must be a text" },
  forbiddenKey: { zh: "不允许的键“{key}”", en: "this key is not allowed" },
  noObject: { zh: "{file}:1:1 不是“键: 值”的列表", en: "is not a list of keys and values" },
  mend: { zh: "改正该文件；什么都没有做", en: "mend the file; nothing was done" },
});

/** Syntax errors by the name that the parser gives them; English is what it says itself. */
export const syntaxWords = defineJoined({
  BAD_INDENT: { zh: "缩进不对：同一层的键要对齐", en: "{reason}" },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: "缩进不对，或者文字里有冒号加空格（这样的文字要加引号）",
    en: "{reason}",
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: "这里应写“键: 值”：用半角冒号，后面空一格，并与同一层的键对齐",
    en: "{reason}",
  },
  DUPLICATE_KEY: { zh: "同一个键写了两次", en: "{reason}" },
  TAB_AS_INDENT: { zh: "缩进要用空格，不能用制表符", en: "{reason}" },
  MISSING_CHAR: { zh: "缺少引号、逗号、冒号或空格", en: "{reason}" },
  UNEXPECTED_TOKEN: { zh: "这里不应有这个内容", en: "{reason}" },
  BAD_SCALAR_START: { zh: "文字以这个符号开头时要加引号", en: "{reason}" },
  BAD_DQ_ESCAPE: { zh: "双引号里的反斜杠写得不对", en: "{reason}" },
  MULTIPLE_DOCS: { zh: "一个文件里只能写一份，不用 --- 隔开", en: "{reason}" },
});
