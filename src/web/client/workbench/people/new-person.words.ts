import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  make: { zh: "新增人员", en: "New person" },
  next: { zh: "填写档案", en: "Fill in the record" },
  id: { zh: "人员编号", en: "Number of the person" },
  how: {
    zh: "一至四个大写字母、连字符、三至六位数字；以后不能更改",
    en: "One to four capital letters, a hyphen, three to six digits; it stays for ever",
  },
  taken: { zh: "{id} 已有人使用", en: "{id} is taken" },
});
