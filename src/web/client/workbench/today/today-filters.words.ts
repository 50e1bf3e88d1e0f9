import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  who: { zh: "由谁办理", en: "Who acts" },
  filter: { zh: "按委托人、案卷、事项、条款筛选", en: "Client, case, what, clause" },
  everybody: { zh: "全部办理人", en: "Everybody" },
  me: { zh: "由我办理", en: "Mine" },
  departments: { zh: "部门与岗位", en: "Departments and roles" },
  people: { zh: "人员", en: "People" },
});
