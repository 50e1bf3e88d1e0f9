import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "同一人同一天在不同案卷的审核计划里：时间重叠，或合计超过每日小时数；不重叠但要在两个客户现场、中间不足一小时的，为警告。已被更换的人员、终止审核之后的日期不算。同一客户的结合审核不算。",
    en: "One person on one day in the audit plans of different cases: overlapping times, or more hours than a day has; two clients' premises on one day with less than an hour between are a warning. Whoever was replaced, and days after a termination, do not count. Combined audits of one client do not count.",
  },
  /** A person, by name and id. */
  person: { zh: "{name}（{id}）", en: "{name}（{id}）" },
  sameTime: {
    zh: "{person}{day} 同时在 {case}（{span}）和 {otherCase}（{otherSpan}）",
    en: "{person} on {day} at {case} ({span}) and at {otherCase} ({otherSpan}) at the same time",
  },
  tooManyHours: {
    zh: "{person}{day} 合计 {hours} 小时，超过每日 {allowed} 小时：{cases}",
    en: "{person} on {day} has {hours} hours in all, more than the {allowed} of a day: {cases}",
  },
  twoPlaces: {
    zh: "{person}{day} 要在两处现场：{cases}",
    en: "{person} on {day} is due at two places: {cases}",
  },
  /** A case and the time of day that it takes. */
  caseAndSpan: { zh: "{case}（{span}）", en: "{case} ({span})" },
  allDay: { zh: "全天", en: "all day" },
});
