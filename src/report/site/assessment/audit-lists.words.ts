import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  auditTime: { zh: "审核时间", en: "Audit time" },
  /** In the row of stage 2: the days of both stages. */
  withStage1: { zh: "含于一阶段 {days}", en: "within {days} of stage 1" },
  /** Behind a share of time on site. */
  belowLeast: { zh: "低于 {least} %", en: "below {least} %" },
  /** Of a remote audit without recorded hours. */
  remoteUsed: { zh: "用过", en: "used" },
  /** Above the list of nonconformities; a dash where none is closed yet. */
  closing: {
    zh: "已关闭 {closed}，未关闭 {open}；关闭天数中位数 {median}，最长 {longest}",
    en: "{closed} closed, {open} open; closing time median {median}, longest {longest, plural, one {# day} other {# days}}",
  },
  byClause: { zh: "按标准条款", en: "By clause of the criteria" },
  daysToClosing: { zh: "关闭天数", en: "Days to closing" },
  decisions: {
    zh: "共 {all} 项决定，与审核报告不一致 {differing} 项，推翻推荐意见 {overturned} 项",
    en: "{all, plural, one {# decision} other {# decisions}}, {differing} of them {differing, plural, one {differs} other {differ}} from the report, {overturned} overturned a recommendation",
  },
});
