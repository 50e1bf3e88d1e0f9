import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "用 CEL 写出的条件必须成立；可逐项判断一个列表。",
    en: "A condition written in CEL must hold; a list can be judged item by item.",
  },
  /** Of a value that a sentence would name. */
  notRecorded: { zh: "未记录", en: "not recorded" },
  /** Of a list without items. */
  none: { zh: "无", en: "none" },
});
