import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "人员", en: "People" },
  total: { zh: "{n} 人", en: "{n, plural, one {# person} other {# people}}" },
  look: { zh: "按姓名、编号、资格、专业代码查找", en: "Name, number, qualification, code" },
  former: { zh: "含已离职人员", en: "With those who have left" },
  nobody: { zh: "没有符合条件的人员", en: "Nobody fits what was asked for" },
  name: { zh: "姓名", en: "Name" },
  employer: { zh: "单位、职务", en: "Employer, position" },
  roles: { zh: "现行资格", en: "Qualified as" },
  codes: { zh: "专业代码", en: "Codes" },
  next: { zh: "最近到期", en: "Ends next" },
  days: { zh: "本年审核天数", en: "Days at audits this year" },
  hasLeft: { zh: "已离职", en: "has left" },
  comma: { zh: "、", en: ", " },
});
