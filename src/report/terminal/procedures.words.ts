import { defineWords } from "../../model/base/words.js";

/** Heads of the list of procedures. */
export const listColumns = defineWords({
  id: { zh: "编号", en: "id" },
  document: { zh: "文件", en: "document" },
  title: { zh: "名称", en: "title" },
  version: { zh: "版本", en: "version" },
  effective: { zh: "实施日期", en: "effective" },
  body: { zh: "认证机构", en: "body" },
  clauses: { zh: "条款", en: "clauses" },
  open: { zh: "未落实", en: "open" },
  rules: { zh: "规则", en: "rules" },
});

/** Heads of a register. */
export const registerColumns = defineWords({
  clause: { zh: "条款", en: "clause" },
  severity: { zh: "级别", en: "severity" },
  enforcement: { zh: "落实方式", en: "enforced by" },
  enforcers: { zh: "由什么落实", en: "enforcers" },
  demand: { zh: "要求", en: "requirement" },
  terms: { zh: "关键词", en: "terms" },
  condition: { zh: "适用条件", en: "condition" },
  ambiguity: { zh: "歧义与所取读法", en: "ambiguity and reading" },
});

export const register = defineWords({
  ambiguity: { zh: "歧义与所取读法：{text}", en: "Ambiguity and reading: {text}" },
  readings: {
    zh: "两种读法：建议{proposed}，现取{taken}",
    en: "Two readings: {proposed} is proposed, {taken} is taken",
  },
  lenient: { zh: "宽松", en: "lenient" },
  strict: { zh: "严格", en: "strict" },
});

/** The ways in which a clause is enforced. */
export const enforcementWords = defineWords({
  field: { zh: "字段", en: "field" },
  rule: { zh: "规则", en: "rule" },
  document: { zh: "文件内容", en: "document" },
  statement: { zh: "人工声明", en: "statement" },
  narrative: { zh: "说明性", en: "narrative" },
  open: { zh: "未落实", en: "open" },
});
export const coverageTotal = defineWords({ rows: { zh: "条款共计", en: "rows" } });
export const coverageColumns = defineWords({
  enforcement: { zh: "落实方式", en: "enforcement" },
  rows: { zh: "条款数", en: "rows" },
});

export const differenceColumns = defineWords({
  what: { zh: "项目", en: "what" },
  meaning: { zh: "说明", en: "meaning" },
});

export const formColumns = defineWords({
  form: { zh: "表格", en: "form" },
  code: { zh: "编号", en: "code" },
  document: { zh: "文件", en: "document" },
  sample: { zh: "样例", en: "sample" },
});
export const forms = defineWords({
  noSample: { zh: "（没有样例记录）", en: "(no sample record)" },
});
