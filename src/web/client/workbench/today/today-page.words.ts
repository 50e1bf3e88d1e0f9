import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "待办", en: "To do" },
  asOf: { zh: "判断日 {day}", en: "as of {day}" },
  who: { zh: "由谁办理", en: "Who acts" },
  filter: { zh: "按客户、案卷、事项、条款筛选", en: "Client, case, what, clause" },
  everybody: { zh: "全部办理人", en: "Everybody" },
  me: { zh: "由我办理", en: "Mine" },
  departments: { zh: "部门与岗位", en: "Departments and roles" },
  people: { zh: "人员", en: "People" },
  nothing: { zh: "没有到期或将到期的事项。", en: "Nothing is due or will be." },
  noneChosen: {
    zh: "没有符合条件的事项，请放宽上方的条件。",
    en: "Nothing fits: choose less narrowly above.",
  },
  more: { zh: "再显示一些（还有 {n} 条）", en: "Show more ({n} left)" },
});
