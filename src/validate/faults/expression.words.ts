import { defineWords } from "../../model/base/words.js";

/** What is wrong with an expression or a path of a rule. {instead}: what may stand there. */
export const words = defineWords({
  syntax: {
    zh: "表达式“{expression}”写得不对：{reason}",
    en: 'the expression "{expression}" cannot be read: {reason}',
  },
  /** The reasons of {reason} above; {near}: the expression from there on. */
  openText: {
    zh: "“{near}”的文字没有结束，缺少引号",
    en: 'the text "{near}" does not end: a quotation mark is missing',
  },
  unexpected: { zh: "“{near}”不能写在这里", en: '"{near}" cannot stand there' },
  missing: { zh: "“{near}”前面缺少内容", en: 'something is missing before "{near}"' },
  unfinished: {
    zh: "没有写完，缺少右括号或后面的内容",
    en: "it does not end: a bracket or what follows is missing",
  },
  tooLong: {
    zh: "太长，或者嵌套太深",
    en: "it is too long or too deeply nested",
  },
  otherReason: { zh: "{reason}", en: "{reason}" },
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
  /** {pattern}: what `matches` is given. */
  pattern: { zh: "matches 的“{pattern}”：{why}", en: '"{pattern}" of matches: {why}' },
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
