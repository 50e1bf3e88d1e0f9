import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  otherFiles: {
    zh: "不属于案卷的文件（人员、机构、配置）",
    en: "Files of no case (people, the body, configuration)",
  },
  fields: { zh: "{n} 个字段", en: "{n, plural, one {# field} other {# fields}}" },
  more: { zh: "另有 {n} 个文件", en: "and {n, plural, one {# more file} other {# more files}}" },
});
