import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "两个事件之间的时间关系：不早于、不晚于。期限当日算按时，遇休息日不顺延。未发生的事件在期限内为“将到期”，过期即为不符合。",
    en: "A relation in time between two events: not before, not after. The last day is in time and a rest day does not move it. An event that has not happened is due until the limit, overdue after it.",
  },
  /** The earliest day; `event` is what a date is called, "Decided on". */
  tooEarly: {
    zh: "{start} 起满 {length}为 {earliest}，“{event}”为 {end}",
    en: '{length} from {start} are complete on {earliest}, "{event}" is {end}',
  },
  /** The same, where that day itself is too early. */
  notPast: {
    zh: "{start} 起满 {length}为 {earliest}，须晚于这一天，“{event}”为 {end}",
    en: '{length} from {start} are complete on {earliest}, it must be after that day, "{event}" is {end}',
  },
  /** Limits, as the sentences below begin. */
  latest: { zh: "最迟 {latest}", en: "at the latest {latest}" },
  latestBefore: {
    zh: "{start} 之前 {length}，最迟 {latest}",
    en: "{length} before {start}, at the latest {latest}",
  },
  latestInNextMonth: {
    zh: "{start} 的次月 {n} 日，最迟 {latest}",
    en: "day {n} of the month after {start}, at the latest {latest}",
  },
  latestAfter: {
    zh: "自 {start} 起 {length}，最迟 {latest}",
    en: "{length} from {start}, at the latest {latest}",
  },
  latestWithStart: {
    zh: "自 {start} 起 {length}（当日计入），最迟 {latest}",
    en: "{length} from {start}, that day counted, at the latest {latest}",
  },
  /** Without the calendar of the year: the earliest and the latest day that the limit can be. */
  bounds: {
    zh: "自 {start} 起 {n} 个工作日（该年的工作日历尚未公布，期限最早为 {first}，无论如何不晚于 {last}）",
    en: "{n, plural, one {# working day} other {# working days}} from {start} (the calendar of that year is not published: the limit is {first} at the earliest, and in any case not after {last})",
  },

  /** Of a rule that speaks only of what was never done. */
  limitAhead: { zh: "期限 {due} 还没有过", en: "the limit {due} has not passed" },
  /** {which}: number of the certificate, say. */
  about: { zh: "{which}，{detail}", en: "{which}, {detail}" },

  /** What a date is called while it is a plan. */
  planned: { zh: "{event}（计划）", en: "{event} (planned)" },
  done: { zh: "{limit}，“{event}”为 {end}", en: '{limit}, "{event}" is {end}' },
  overdue: {
    zh: "{limit}，仍无“{event}”",
    en: '{limit}; "{event}" is still not recorded',
  },
  notYet: { zh: "{limit}，尚无“{event}”", en: '{limit}; "{event}" not recorded yet' },
});
