import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
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
    zh: "列出认证规则；show 打印条款登记册，compare 并排比较两份规则，test 运行规则用例，probe 列出规则没有查看的内容。",
    en: "Lists the procedures; show prints a clause register, compare sets two side by side, test runs the rule cases, probe lists what the rules do not look at.",
  },
});
