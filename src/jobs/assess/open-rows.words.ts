import { defineWords } from "../../model/base/words.js";

/** A row of a register that nothing holds, among what an assessor would raise. */
export const words = defineWords({
  open: {
    zh: "条款 {clause} 没有落实：没有字段、规则、文件或声明",
    en: "Nothing holds clause {clause}: no field, no rule, no document, no statement",
  },
  remedy: {
    zh: "在认证规则的数据里写明由什么落实（dossier procedures show {procedure} --coverage）",
    en: "Say in the data of the procedure what holds it (dossier procedures show {procedure} --coverage)",
  },
});
