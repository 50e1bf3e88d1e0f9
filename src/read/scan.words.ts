import { defineWords } from "../model/base/words.js";

/** What is wrong with the text of a file, and what to do about it. */
export const words = defineWords({
  empty: { zh: "文件是空的", en: "The file is empty" },
  fillIn: { zh: "填写记录，或删除此文件", en: "Fill in the record or delete the file" },
  tooDeep: { zh: "嵌套超过 {levels} 层", en: "Nested deeper than {levels} levels" },
  tooMany: {
    zh: "字段和列表项超过 {parts} 个，不是一份记录；其余内容没有看",
    en: "More than {parts} fields and items: no record has as many, and the rest was not looked at",
  },
  splitUp: {
    zh: "删去多余的内容，或分成几个文件",
    en: "Take out what is too much, or make several files of it",
  },
  flatten: { zh: "展开嵌套的内容", en: "Flatten the content" },
  /** `first` is line and column, "3:5". */
  duplicateKey: {
    zh: "重复的键“{key}”（第一次在 {first}）",
    en: 'Duplicate key "{key}" (first at {first})',
  },
  keepOne: { zh: "只保留一个", en: "Keep one of them" },
  forbiddenKey: { zh: "不允许的键“{key}”", en: 'The key "{key}" is not allowed' },
  removeKey: { zh: "删除它", en: "Remove it" },
  syntax: { zh: "JSON 语法错误：{fault}", en: "JSON syntax error: {fault}" },
  mendSyntax: {
    zh: "改正此处（多余或缺少的逗号、引号、括号，或注释）",
    en: "Mend it here (comma, quote, bracket or comment)",
  },
  hiddenCharacter: {
    zh: "含有不可见的控制字符 {codes}",
    en: "Holds the invisible character {codes}",
  },
  removeCharacter: { zh: "删除该字符", en: "Remove it" },
  loneSurrogate: {
    zh: "含有不完整的 Unicode 字符（孤立代理项）",
    en: "Holds a lone surrogate",
  },
  /** {pairs}: one or several of the next. */
  notNormal: {
    zh: "文字不是 NFC 规范形式：{pairs}",
    en: "The text is not in Unicode normal form C: {pairs}",
  },
  shouldBe: { zh: "{codes} 应为 {code}“{normal}”", en: '{codes} should be {code} "{normal}"' },
  notNormalAtAll: {
    zh: "文字不是 NFC 规范形式",
    en: "The text is not in Unicode normal form C",
  },
  typeAgain: { zh: "重新输入该文字", en: "Type the text again" },
  outOfRange: { zh: "数值 {number} 超出范围", en: "The number {number} is out of range" },
  writeRealValue: { zh: "改为实际数值", en: "Write the real value" },
  imprecise: {
    zh: "数值 {number} 超过 2^53，无法精确保存",
    en: "The number {number} is beyond 2^53 and cannot be kept exactly",
  },
  writeAsText: { zh: "改为带引号的文字", en: "Write it as text in quotes" },
  more: {
    zh: "另有 {n} 处问题未列出",
    en: "{n, plural, one {# more problem is} other {# more problems are}} not listed",
  },
  mendListed: { zh: "先改正已列出的问题", en: "Mend the listed ones first" },
});

/** Syntax errors by the name that the parser gives them. */
export const syntaxWords = defineWords({
  InvalidSymbol: { zh: "无效的符号", en: "an invalid symbol" },
  InvalidNumberFormat: { zh: "数字格式不正确", en: "no number is written like this" },
  PropertyNameExpected: { zh: "此处应为属性名", en: "a property name is missing" },
  ValueExpected: { zh: "此处应为值", en: "a value is missing" },
  ColonExpected: { zh: "此处应为冒号", en: "a colon is missing" },
  CommaExpected: { zh: "此处应为逗号", en: "a comma is missing" },
  CloseBraceExpected: { zh: "缺少右花括号", en: "the closing brace is missing" },
  CloseBracketExpected: { zh: "缺少右方括号", en: "the closing bracket is missing" },
  EndOfFileExpected: { zh: "文件在此处应结束", en: "the file should end here" },
  InvalidCommentToken: { zh: "不允许注释", en: "comments are not allowed" },
  UnexpectedEndOfComment: { zh: "注释没有结束", en: "the comment does not end" },
  UnexpectedEndOfString: { zh: "字符串没有结束", en: "the text does not end" },
  UnexpectedEndOfNumber: { zh: "数字没有结束", en: "the number does not end" },
  InvalidUnicode: { zh: "无效的 Unicode 转义", en: "an invalid Unicode escape" },
  InvalidEscapeCharacter: { zh: "无效的转义字符", en: "an invalid escape" },
  InvalidCharacter: { zh: "无效的字符", en: "an invalid character" },
});
