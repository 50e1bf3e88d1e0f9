import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "同一编号用于不同案卷（证书、案卷），或用于不同客户（合同、任务书、报告；一份合同可以用于同一客户的几个案卷）；按配置的编号规则，编号有缺号，或形式不对。",
    en: "One number in different cases (certificates, cases) or for different clients (contracts, task orders, reports: one contract may serve several cases of a client); numbers missing from a series as the configuration describes it, or of another form.",
  },
  usedTwice: {
    zh: "{kind}编号 {number} 用在 {cases}",
    en: "number {number} of a {kind} stands in {cases}",
  },
  gap: {
    zh: "{kind}编号 {before} 之前缺 {missing} 个号：{numbers}",
    en: "{missing, plural, one {# number of the {kind} series is} other {# numbers of the {kind} series are}} missing before {before}: {numbers}",
  },
  /** {forms}: the regular expressions of the configuration. */
  otherForm: {
    zh: "{kind}编号 {number} 不是 dossier.config.json 的 numbering 写明的形式：{forms}",
    en: "the number of the {kind}, {number}, has none of the forms that numbering in dossier.config.json gives: {forms}",
  },
});

/** What has a number, in the sentences above. */
export const kinds = defineWords({
  certificate: { zh: "证书", en: "certificate" },
  case: { zh: "案卷", en: "case" },
  contract: { zh: "合同", en: "contract" },
  "task-order": { zh: "任务书", en: "task order" },
  "audit-report": { zh: "审核报告", en: "audit report" },
  "stage1-report": { zh: "第一阶段报告", en: "stage 1 report" },
  "audit-plan": { zh: "审核计划上报", en: "reported audit plan" },
  quotation: { zh: "报价", en: "quotation" },
});
