import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: {
    zh: "认证规则：登记册、覆盖、比较、用例",
    en: "procedures: register, coverage, comparison, cases",
  },
  show: {
    zh: "打印条款登记册：每个条款由什么落实、严重程度、歧义和所取读法",
    en: "print the register: what enforces each clause, severity, ambiguity and reading",
  },
  procedureId: { zh: "规则编号", en: "procedure" },
  coverage: {
    zh: "只打印按落实方式统计的条款数",
    en: "only the count of rows by enforcement",
  },
  compare: {
    zh: "并排列出两份规则的不同：表、份额、内容清单、规则的数值和严重程度",
    en: "where two procedures differ: tables, shares, contents, numbers and severities of rules",
  },
  forms: {
    zh: "列出认证规则的表格由哪种文件打印；--pdf 把每种打印一份样张",
    en: "which document prints each form; --pdf prints one sample of each",
  },
  pdf: { zh: "样张文件夹", en: "folder of the samples" },
  test: { zh: "运行规则用例 rule-cases.json", en: "run the rule cases" },
});

/** The last line of the rule cases, said in both languages. */
export const notes = defineJoined({
  tested: {
    zh: "{n} 个用例，{wrong} 处不符",
    en: "{n, plural, one {# case} other {# cases}}, {wrong, plural, one {# fault} other {# faults}}",
  },
});

export const words = defineWords({
  description: {
    zh: "列出认证规则；show 打印条款登记册，compare 并排比较两份规则，test 运行规则用例。",
    en: "Lists the procedures; show prints a clause register, compare sets two side by side, test runs the rule cases.",
  },
});

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
  ambiguity: { zh: "歧义与所取读法: {text}", en: "Ambiguity and reading: {text}" },
});

/** The ways in which a clause is enforced, as they are counted. */
export const coverageRows = defineWords({
  rows: { zh: "条款共计", en: "rows" },
  field: { zh: "字段", en: "field" },
  rule: { zh: "规则", en: "rule" },
  document: { zh: "文件内容", en: "document" },
  statement: { zh: "人工声明", en: "statement" },
  narrative: { zh: "说明性", en: "narrative" },
  open: { zh: "未落实", en: "open" },
});
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
