import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  workingDay: {
    zh: "{from} 之后第 {days} 个工作日（当日不计，含调休）",
    en: "working day {days} after {from} (that day not counted, make-up days counted)",
  },
  workingDayWithStart: {
    zh: "{from} 起第 {days} 个工作日（当日计入，含调休）",
    en: "working day {days} from {from} (that day counted, make-up days counted)",
  },
  workingDayBefore: {
    zh: "{from} 之前第 {n} 个工作日（当日不计，含调休）",
    en: "working day {n} before {from} (that day not counted, make-up days counted)",
  },
  inNextMonth: {
    zh: "{from} 的次月 {day} 日（该月没有这一日的为其末日），期限当日算按时，遇休息日不顺延",
    en: "day {day} of the month after {from} (its last day where it has no such day): that day is in time and a rest day does not move it",
  },
  before: {
    zh: "{from} 之前 {length}：期限当日算按时，遇休息日不顺延",
    en: "{length} before {from}: that day is in time and a rest day does not move it",
  },
  lastDay: {
    zh: "自 {from} 起 {length}：次日为第 1 日，期限当日算按时，遇休息日不顺延",
    en: "{length} from {from}: the next day is day 1, the last day is in time and a rest day does not move it",
  },
});

export const faults = defineJoined({
  noCalendar: {
    zh: "{year} 年的工作日安排没有数据，不能推算",
    en: "no published calendar for {year}; it is not guessed",
  },
  waitForTheNotice: {
    zh: "通知公布后升级，或照通知把全年写进 dossier.config.json 的 calendar.years（年份、文号、放假日、调休上班日）；calendar.closed 和 calendar.open 只是本机构的个别日子，不能代替全年",
    en: "upgrade when the notice is out, or write the whole year from the notice into calendar.years of dossier.config.json (year, notice, holidays, workdays); calendar.closed and calendar.open are single days of the body and do not make a year",
  },
  noLimit: { zh: "规则 {rule} 没有期限", en: "rule {rule} sets no limit" },
  whereRulesAreListed: {
    zh: "dossier procedures show 列出规则",
    en: "dossier procedures show lists the rules",
  },
});
