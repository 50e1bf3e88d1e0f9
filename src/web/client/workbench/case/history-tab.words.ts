import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: { zh: "还没有提交过。", en: "Nothing was committed yet." },
  more: { zh: "再显示一些（还有 {n} 次）", en: "Show more ({n} left)" },
  fields: { zh: "（{n} 个字段）", en: "({n, plural, one {# field} other {# fields}})" },
  files: { zh: "共 {n} 个文件", en: "{n, plural, one {# file} other {# files}}" },
  open: { zh: "打开记录", en: "Open the record" },
  field: { zh: "字段", en: "Field" },
  before: { zh: "改前", en: "Before" },
  after: { zh: "改后", en: "After" },
});
/** What a commit did to a record. */
export const fileWords = defineWords({
  made: { zh: "新增 {title}", en: "{title}: made" },
  changed: { zh: "修改 {title}", en: "{title}: changed" },
  removed: { zh: "删除 {title}", en: "{title}: removed" },
});
