import { defineWords } from "../../../model/base/words.js";

/** What is counted of people and of the body itself. */
export const words = defineWords({
  witnessed: {
    zh: "审核员 {n} 人，有见证记录的 {watched} 人",
    en: "auditors {n}, witnessed {watched}",
  },
  lastWitnessed: {
    zh: "{who}：{on} 由 {by} 见证，下次 {next}",
    en: "{who}: {on}, by {by}, next {next}",
  },
  overdueWitnessing: {
    zh: "下次见证 {next} 已经过期",
    en: "the next witnessing was due on {next}",
  },
  neverWitnessed: { zh: "没有见证记录的：{who}", en: "no witnessing is recorded: {who}" },
  employment: {
    zh: "参加认证活动 {all} 人，专职 {fullTime} 人，外聘 {external} 人（{who}）",
    en: "people in certification {all}, full-time {fullTime}, contracted {external} ({who})",
  },
  noAgreement: { zh: "外聘，没有协议签订日期", en: "contracted, and no agreement is recorded" },
  noRecord: { zh: "没有人员档案", en: "no personnel record" },
  load: {
    zh: "{since} 之后有审核安排的 {n} 人，审核天数：",
    en: "{n, plural, one {# person} other {# people}} at work since {since}, days:",
  },
  loadOf: { zh: "{who} {n} 天", en: "{who} {n}" },
  internalAudit: {
    zh: "{body}：{on}，{report}，不符合 {n} 项",
    en: "{body}: {on}, {report}, nonconformities {n}",
  },
  overdueFinding: {
    zh: "{on} 内部审核的不符合逾期没有验证：{text}",
    en: "a nonconformity of the internal audit of {on} is overdue: {text}",
  },
});
