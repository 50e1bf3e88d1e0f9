import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  search: { zh: "搜索", en: "search" },
  today: { zh: "到待办（先按 g，再按 t）", en: "to do (g, then t)" },
  cases: { zh: "到案卷列表", en: "cases" },
  calendar: { zh: "到审核日历", en: "audit calendar" },
  procedures: { zh: "到认证规则", en: "procedures" },
  findField: { zh: "在记录中查找字段", en: "find a field of a record" },
  nextNeeded: {
    zh: "到记录中下一处要填写或处理的地方",
    en: "what is to be filled in or mended next in a record",
  },
  help: { zh: "本说明", en: "this help" },
  close: { zh: "关闭侧栏或对话框", en: "close a panel or a dialog" },
});
