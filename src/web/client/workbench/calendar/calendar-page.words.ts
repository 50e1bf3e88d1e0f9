import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "审核日历", en: "Audit calendar" },
  doubles: {
    zh: "重复安排 {n} 处",
    en: "{n, plural, one {# double booking} other {# double bookings}}",
  },
  byDay: { zh: "按日期", en: "By day" },
  byPerson: { zh: "按人员", en: "By person" },
  before: { zh: "上个月", en: "Month before" },
  after: { zh: "下个月", en: "Month after" },
  current: { zh: "本月", en: "This month" },
  nothing: { zh: "本月没有现场审核。", en: "No audits in this month." },
  unpublished: {
    zh: "这一年的放假安排尚未公布，只按周末标为休息日。",
    en: "The days off of this year are not published: only weekends are shown as days off.",
  },
});
