import { defineWords } from "../../model/base/words.js";

/** What is wrong with an expression or a path of a rule. {instead}: what may stand there. */
export const words = defineWords({
  syntax: {
    zh: "表达式“{expression}”写得不对：{reason}",
    en: 'the expression "{expression}" cannot be read: {reason}',
  },
  variable: {
    zh: "没有变量“{name}”；{instead}",
    en: 'there is no variable "{name}"; {instead}',
  },
  function: {
    zh: "没有函数“{name}”；{instead}",
    en: 'there is no function "{name}"; {instead}',
  },
  /** {of}: the expression that has no such field: `c.application`. */
  field: {
    zh: "“{of}”没有“{name}”；{instead}",
    en: '"{of}" has no "{name}"; {instead}',
  },
  signatureRole: {
    zh: "“{of}”没有签署角色“{name}”；{instead}",
    en: '"{of}" is not signed in a role "{name}"; {instead}',
  },
  value: {
    zh: "“{of}”不会是“{name}”；{instead}",
    en: '"{of}" is never "{name}"; {instead}',
  },
  sort: {
    zh: "“{of}”是{is}，这里应为{wanted}",
    en: '"{of}" is {is}, {wanted} is wanted here',
  },
  text: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  truth: { zh: "是或否", en: "true or false" },
  list: { zh: "列表", en: "a list" },
  object: { zh: "一组字段", en: "a group of fields" },
});
