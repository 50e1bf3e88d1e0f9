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
  nobody: {
    zh: "{field}的审核组里没有人是专业代码 {category} 的专业人员",
    en: "{field} sends nobody who is a professional for category {category}",
  },
  name: {
    zh: "核对谁是专业人员，改正记录；确实没有的，派专业审核员或技术专家",
    en: "Find out who is the professional and correct the record; where there is none, send an auditor or expert who is",
  },
  none: { zh: "无", en: "none" },
  signer: { zh: "{id} {name}", en: "{id} {name}" },
  correct: {
    zh: "与人员档案核对，改正写错的一处",
    en: "Compare with the personnel record and correct what is wrong",
  },
});
