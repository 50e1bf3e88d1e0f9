import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  differs: {
    zh: "{field}记录为“{recorded}”，{person} 的人员档案写的是“{value}”",
    en: '{field} reads "{recorded}", the personnel record of {person} says "{value}"',
  },
  noCode: {
    zh: "{field}把 {person} 记录为专业人员，其人员档案里没有专业代码 {category}（有：{own}）",
    en: "{field} calls {person} a professional, whose personnel record does not have category {category} (it has: {own})",
  },
  none: { zh: "无", en: "none" },
  signer: { zh: "{id} {name}", en: "{id} {name}" },
  correct: {
    zh: "与人员档案核对，改正写错的一处",
    en: "Compare with the personnel record and correct what is wrong",
  },
});
