import { defineJoined, defineWords } from "../../model/base/words.js";

/** Chinese writes half a day as a figure, English as a word. */
export const half = { zh: "0.5", en: "half" };

/** The steps of the derivation, and what a person must still confirm. */
export const words = defineWords({
  effectiveNumber: { zh: "有效人数", en: "effective number" },
  reducedNumber: {
    zh: "有效人数：{persons} − {alike} + {roots}（同类活动按平方根向上取整）",
    en: "effective number: {persons} − {alike} + {roots} (square roots of groups doing identical activities, rounded up)",
  },
  tableValue: { zh: "审核时间表：有效人数 {persons}", en: "table value for {persons} persons" },
  aboveTable: {
    zh: "超出审核时间表（最后一行到 {to} 人、{days} 人日），按最后一档的递进外推",
    en: "above the table (last row up to {to} persons, {days} days), extrapolated by the last band",
  },
  confirmExtrapolation: {
    zh: "有效人数 {persons} 超出审核时间表，{days} 人日是外推值，须由人确认并写明依据（aboveTable）",
    en: "{persons} persons are above the table; {days} days are an extrapolation that a person must confirm with a justification (aboveTable)",
  },
  /** A circumstance that the appendix names, with its factor and days. */
  variant: {
    zh: "{variant}：{days} × {numerator}/{denominator} + {plusDays}，向上取至 {half}",
    en: "{variant}: {days} × {numerator}/{denominator} + {plusDays}, up to the {half} day",
  },
  share: {
    zh: "初次认证人日 {days} 的 {numerator}/{denominator}",
    en: "{numerator}/{denominator} of the initial {days} days",
  },
  lowRisk: { zh: "低风险", en: "low risk" },
  highRisk: { zh: "高风险", en: "high risk" },
  /** The reason that an audit-time record gives; its texts are Chinese. */
  lowRiskReason: { zh: "低风险减少 {percent}%", en: "low risk reduces it by {percent} %" },
  highRiskReason: { zh: "高风险增加 {percent}%", en: "high risk increases it by {percent} %" },
  adjustment: { zh: "调整：{reason}", en: "adjustment: {reason}" },
  rounded: {
    zh: "以 {half} 人日为单位修约（就近，正中取上）",
    en: "rounded to the nearest {half} day, ties up",
  },
  proposedRounding: {
    zh: "规则没有规定修约，建议向上取至 {half} 人日",
    en: "the procedure states no rounding; up to the {half} day is proposed",
  },
  confirmRounding: {
    zh: "规则没有规定修约，取整由人确认",
    en: "the procedure states no rounding; a person confirms it",
  },
  floor: {
    zh: "不得低于下限 {days} 人日，取下一个 {half} 人日",
    en: "not below the floor of {days} days: the next {half} day",
  },
  combined: {
    zh: "结合审核：各体系之和 {sum} 的 {percent}% 为下限",
    en: "combined audit: at least {percent} % of the sum {sum}",
  },
  onsite: { zh: "现场审核时间至少 {percent}%", en: "at least {percent} % on site" },
});

export const faults = defineJoined({
  noTable: { zh: "{procedure} 没有审核时间表", en: "prints no audit-time table" },
  recordTheDays: {
    zh: "人日作为输入，连同依据登记在 audit-time.json",
    en: "record the days with their justification in audit-time.json",
  },
  unknownVariant: { zh: "没有情形“{variant}”", en: 'no circumstance "{variant}"' },
  knownVariants: { zh: "可用", en: "known: {variants}" },
  noShare: { zh: "{procedure} 没有规定 {audit} 的份额", en: "sets no share for it" },
  chooseAnotherAudit: { zh: "换一种审核", en: "choose another audit" },
  noReduction: {
    zh: "{procedure} 不允许按同类活动折算",
    en: "allows no reduction for identical activities",
  },
  leaveOutGroups: { zh: "去掉 --groups", en: "leave out --groups" },
  tooFewAlike: {
    zh: "同类活动 {alike} 人不足 {persons} 人的 {percent}%",
    en: "fewer than {percent} % do identical activities",
  },
  notReducible: { zh: "不能折算", en: "no reduction is allowed" },
  notInTable: { zh: "有效人数 {persons} 不在表内", en: "is not in the table" },
  positiveNumber: { zh: "有效人数应为正整数", en: "give a positive whole number" },
  riskLimit: {
    zh: "低风险最多减少 {percent}%",
    en: "low risk allows a reduction of at most {percent} %",
  },
  correctRiskPercent: { zh: "改正 --risk-percent", en: "correct --risk-percent" },
});
