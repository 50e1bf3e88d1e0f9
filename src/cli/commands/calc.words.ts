import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  auditTime: { zh: "审核时间", en: "audit time" },
  sampling: { zh: "多场所抽样数量", en: "number of sites to sample" },
  workingDays: { zh: "若干工作日之后的日期", en: "the date some working days later" },
  deadline: {
    zh: "期限的最后一天；写规则时取其数值",
    en: "last day of a limit; with a rule, its numbers",
  },
  validity: { zh: "证书有效期", en: "validity of a certificate" },
  audit: { zh: "审核类型", en: "type of audit" },
  persons: {
    zh: "有效人数（兼职、分包已折算）",
    en: "effective number of persons",
  },
  risk: { zh: "风险类别", en: "risk category" },
  riskPercent: { zh: "风险对应的百分比", en: "percent for the risk" },
  variant: { zh: "附录规定的情形", en: "circumstance named in the appendix" },
  groups: {
    zh: "同类活动各组人数，如 120,80",
    en: "groups doing identical activities",
  },
  adjust: { zh: "调整，可多次，如 +0.5:理由", en: "adjustment, repeatable" },
  combined: { zh: "结合审核其他体系的人日", en: "days of the other systems" },
  initialDays: { zh: "初次认证人日", en: "days of the initial audit" },
  write: {
    zh: "把结果写进 audit-time.json",
    en: "put the result into an audit-time record",
  },
  sites: { zh: "场所数", en: "number of sites" },
  kind: { zh: "场所类别", en: "kind of sites" },
  from: { zh: "起始日（不计）", en: "start, not counted" },
  days: { zh: "工作日数", en: "number of working days" },
  procedureFile: { zh: "规则文件", en: "procedure" },
  rule: { zh: "规则", en: "rule" },
  fromEvent: { zh: "起始事件日期", en: "date of the event it runs from" },
  value: { zh: "数值", en: "value" },
  unit: { zh: "单位", en: "unit" },
  issued: { zh: "签发日期", en: "issued on" },
  previousExpiry: {
    zh: "上一证书到期日（再认证）",
    en: "expiry of the certificate before",
  },
});

export const examples = [
  "dossier calc audit-time <procedure> --persons 148 --adjust +1:三个场所",
  "dossier calc audit-time <procedure> --persons 148 --audit surveillance --initial-days 9",
  "dossier calc sampling <procedure> --sites 5 --kind temporary --audit surveillance",
  "dossier calc working-days --from 2026-09-29 --days 5",
  "dossier calc deadline <procedure> late-decision --from 2026-08-31",
  "dossier calc validity <procedure> --issued 2026-05-10",
];

export const faults = defineJoined({
  noDate: { zh: "应为存在的日期 YYYY-MM-DD", en: "must be a date that exists" },
  noNumber: { zh: "应为数字", en: "must be a number" },
  noWholeNumber: { zh: "应为非负整数", en: "must be a whole number" },
  noAdjustment: { zh: "应为“+0.5:理由”", en: "must be like +0.5:reason" },
  noLength: { zh: "应为整数，不超过 100000", en: "must be a whole number, at most 100000" },
  noDayOfMonth: { zh: "次月的日子为 1 至 31", en: "a day of the next month is 1 to 31" },
  noLimit: {
    zh: "写明规则，或 --value 和 --unit",
    en: "name a rule, or --value and --unit",
  },
});

export const notes = defineJoined({
  written: { zh: "已写入", en: "written: {file}" },
});

export const words = defineWords({
  description: {
    zh: "按认证规则计算，逐步写出推导过程和条款。",
    en: "Works the numbers out by the procedure and shows the derivation step by step with its clauses.",
  },
});

/** Between the days and the reason of an adjustment; Chinese keyboards give the wide one. */
export const colons = ":：";
