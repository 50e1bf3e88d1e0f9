import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "有效人数 = 各班次全职人员 + 兼职、临时、分包人员按工时折算（向上取整）；规则允许时，从事同类活动的人员按平方根折算。人数来自申请书及其后记录的变更。",
    en: "Effective number = full-time persons of all shifts + equivalents of part-time, temporary and contracted persons by hours, rounded up; where the procedure allows it, groups doing identical activities count with their square root. The persons are those of the application and of changes recorded later.",
  },
  notRecorded: { zh: "没有有效人数", en: "no effective number" },
  noFullTimeHours: {
    zh: "没有全职周工时，无法折算",
    en: "full-time hours per week are not recorded",
  },
  equivalentTooSmall: {
    zh: "{kind}折算应不少于 {least}，记录为 {recorded}",
    en: "equivalents of {kind} must be at least {least}, recorded {recorded}",
  },
  groupsNotAllowed: {
    zh: "本规则不允许按同类活动折算",
    en: "the procedure does not allow a reduction for identical activities",
  },
  groupsTooSmall: {
    zh: "从事同类活动的 {alike} 人不足 {all} 人的 {percent}%",
    en: "{alike, plural, one {# person} other {# persons}} doing identical activities are less than {percent} % of {all}",
  },
  groupReducedTooFar: {
    zh: "{persons} 人按平方根至少折算 {least}，记录为 {recorded}",
    en: "the square root of {persons, plural, one {# person} other {# persons}} is at least {least}, recorded {recorded}",
  },
  wrongTotal: {
    zh: "合计应为 {sum}，记录为 {recorded}",
    en: "the total is {sum}, recorded {recorded}",
  },
  /** {source}: what says so, and how many. */
  notFromSource: {
    zh: "应按 {expected} 人计算（{source}），记录为 {recorded}",
    en: "it is counted for {expected} ({source}), recorded {recorded}",
  },
  wrongSiteNumber: {
    zh: "场所 {site} 在申请书（或其后的变更）中为 {expected} 人，记录为 {recorded}",
    en: "site {site} has {expected, plural, one {# person} other {# persons}} in the application or a later change, recorded {recorded}",
  },
});
