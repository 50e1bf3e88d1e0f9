import { defineWords } from "../../model/base/words.js";

/** What stands before each line of an explanation. */
export const lines = defineWords({
  broken: { zh: "不成立时：{title}", en: "When it does not hold: {title}" },
  remedy: { zh: "怎么办：{remedy}", en: "What to do: {remedy}" },
  subject: { zh: "对象：{subject}", en: "Asked about: {subject}" },
  condition: { zh: "条件：{condition}", en: "Applies when: {condition}" },
  check: { zh: "检查：{check}：{description}", en: "Check: {check}: {description}" },
  parameters: { zh: "参数：{values}", en: "Parameters: {values}" },
  /** `other`: the options that the reading changes that is not proposed. */
  readings: {
    zh: "两种读法：建议取{proposed}的；另一种改为 {other}",
    en: "Two readings: the {proposed} one is proposed; the other one changes {other}",
  },
  lenient: { zh: "宽松", en: "lenient" },
  strict: { zh: "严格", en: "strict" },
  records: { zh: "涉及的记录：{kinds}", en: "Records: {kinds}" },
  example: { zh: "举例：{file} {pointer}", en: "Example: {file} {pointer}" },
  exampleKept: { zh: "符合：{value}", en: "kept: {value}" },
  exampleBroken: { zh: "不符合：{value}", en: "broken: {value}" },
  /** A value that is not there. */
  nothing: { zh: "（没有）", en: "(not there)" },
  clause: { zh: "条款 {id}  {terms}", en: "Clause {id}  {terms}" },
  demand: { zh: "要求：{demand}", en: "{demand}" },
  /** The demand as the register words it, for a Chinese reader. */
  englishDemand: { zh: "英文：{demand}", en: "In English: {demand}" },
  ambiguity: { zh: "歧义与读法：{text}", en: "Unclear, and the reading taken: {text}" },
  clauseCondition: { zh: "适用条件：{condition}", en: "Condition: {condition}" },
  severity: { zh: "级别：{severity}", en: "Severity: {severity}" },
  enforcement: { zh: "落实方式：{kinds}", en: "Enforced by: {kinds}" },
  contents: { zh: "所列各项", en: "What it lists" },
  fields: { zh: "字段", en: "Fields" },
  rules: { zh: "规则", en: "Rules" },
  documents: { zh: "文件内容", en: "Contents of documents" },
});
