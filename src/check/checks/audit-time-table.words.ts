import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "记录的基准人日与规则的审核时间表一致；超出表格的人数要有书面依据并由人确认。",
    en: "The recorded table value agrees with the procedure's table; a number above the table needs a justification that a person has confirmed.",
  },
  notRecorded: {
    zh: "没有有效人数或表列人日",
    en: "effective number or table value is not recorded",
  },
  notInTable: {
    zh: "有效人数 {persons} 不在表内",
    en: "effective number {persons} is not in the table",
  },
  isInTable: {
    zh: "有效人数 {persons} 在表内",
    en: "effective number {persons} is in the table",
  },
  isAbove: {
    zh: "有效人数 {persons} 超出表格",
    en: "effective number {persons} is above the table",
  },
  aboveTable: {
    zh: "有效人数 {persons} 超出表格，至少 {least} 人日并记录确定依据和确认人",
    en: "effective number {persons} is above the table: at least {least} days with a recorded and confirmed justification",
  },
  unknownVariant: {
    zh: "不认识的审核时间情形“{variant}”，可用：{known}",
    en: 'unknown circumstance "{variant}"; known: {known}',
  },
  none: { zh: "无", en: "none" },
  wrongDays: {
    zh: "有效人数 {persons} 对应 {days} 人日，记录为 {recorded}",
    en: "effective number {persons} gives {days} days, recorded {recorded}",
  },
  wrongVariantDays: {
    zh: "有效人数 {persons} 对应 {days} 人日，按“{variant}”为 {expected}，记录为 {recorded}",
    en: 'effective number {persons} gives {days} days, {expected} for "{variant}", recorded {recorded}',
  },
  unfoundedVariant: {
    zh: "“{variant}”没有在审核期间有效并覆盖申请范围的证书可以证明，有效人数 {persons} 应按全部 {days} 人日，记录为 {recorded}",
    en: 'no certificate that is valid during the audit and covers the scope shows "{variant}"; effective number {persons} takes all {days} days, recorded {recorded}',
  },
  variantHolds: { zh: "按“{variant}”计算", en: 'counted by "{variant}"' },
  noVariantHolds: {
    zh: "没有附录所列的情形，按表列人日计算",
    en: "no circumstance of the appendix holds; the table itself counts",
  },
});
