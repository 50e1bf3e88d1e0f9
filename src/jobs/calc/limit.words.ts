import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  workingDay: {
    zh: "{from} 之后第 {days} 个工作日（当日不计，含调休）",
    en: "working day {days} after {from} (that day not counted, make-up days counted)",
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
    zh: "等国务院通知公布后升级，或在 dossier.config.json 的 calendar 写明",
    en: "wait for the notice, or set calendar in dossier.config.json",
  },
  noLimit: { zh: "规则 {rule} 没有期限", en: "rule {rule} sets no limit" },
  whereRulesAreListed: {
    zh: "dossier procedures show 列出规则",
    en: "dossier procedures show lists the rules",
  },
});
