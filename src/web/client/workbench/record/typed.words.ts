import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  /** What else people write for yes and no, separated by blanks. */
  yesToo: { zh: "有 对 已", en: "true right" },
  noToo: { zh: "无 没有 未", en: "false none" },
  /** Between the texts of a short list, in a row of a table. */
  and: { zh: "、", en: "; " },
  /** What people put between the texts of a short list. */
  separators: { zh: "、；;，,", en: ";,、" },
  notDate: {
    zh: "“{text}”不是日期（例：2027-06-03、2027/6/3）",
    en: "“{text}” is no date (for example 2027-06-03, 2027/6/3)",
  },
  notTime: {
    zh: "“{text}”不是时刻（例：08:30）",
    en: "“{text}” is no time of day (for example 08:30)",
  },
  notNumber: { zh: "“{text}”不是数", en: "“{text}” is no number" },
  notChoice: {
    zh: "“{text}”不在可选之列（{choices}）",
    en: "“{text}” is not among the choices ({choices})",
  },
  notAnswer: { zh: "“{text}”不是“是”或“否”", en: "“{text}” is neither yes nor no" },
  notPerson: {
    zh: "“{text}”不在人员之列",
    en: "“{text}” is not among the people",
  },
  notWhole: {
    zh: "这一格有多项内容，要在表格里填，不能粘贴",
    en: "This holds several values: fill them in in the table, they cannot be pasted",
  },
});
