import { defineWords } from "../../model/base/words.js";

/** What is wrong with the form of a data file. {shown}: what stands there. */
export const words = defineWords({
  missing: { zh: "缺少“{name}”", en: '"{name}" is missing' },
  unknown: { zh: "不认识“{name}”；{instead}", en: 'unknown "{name}"; {instead}' },
  notAllowed: { zh: "不能是 {shown}；{instead}", en: "{shown} cannot stand here; {instead}" },
  type: { zh: "应为{wanted}，现为 {shown}", en: "must be {wanted}, is {shown}" },
  empty: { zh: "是空的", en: "is empty" },
  fewItems: {
    zh: "至少要有 {limit} 项",
    en: "needs at least {limit, plural, one {# item} other {# items}}",
  },
  manyItems: {
    zh: "最多 {limit} 项",
    en: "has room for {limit, plural, one {# item} other {# items}}",
  },
  small: { zh: "不能小于 {limit}，现为 {shown}", en: "must not be below {limit}, is {shown}" },
  large: { zh: "不能大于 {limit}，现为 {shown}", en: "must not be above {limit}, is {shown}" },
  aboveOnly: { zh: "应大于 {limit}，现为 {shown}", en: "must be above {limit}, is {shown}" },
  pattern: {
    zh: "写法不对：{shown}（应符合 {pattern}）",
    en: "has the wrong form: {shown} (it must match {pattern})",
  },
  format: { zh: "格式不对：{shown}（{format}）", en: "has the wrong form: {shown} ({format})" },
  needsOneOf: {
    zh: "至少要写其中一项：{names}",
    en: "needs at least one of {names}",
  },
  needsExactlyOneOf: {
    zh: "要写且只写其中一项：{names}",
    en: "needs exactly one of {names}",
  },
  other: { zh: "不符合要求（{keyword}）", en: "is not as it must be ({keyword})" },
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象 {opening}…{closing}", en: "an object {opening}…{closing}" },
  array: { zh: "列表 […]", en: "a list […]" },
  null: { zh: "null", en: "null" },
  or: { zh: "{left}或{right}", en: "{left} or {right}" },
});
