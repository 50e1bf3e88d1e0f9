import { defineWords } from "../base/words.js";

/** What is wrong with the working days of a year that the body states itself. */
export const words = defineWords({
  backwards: {
    zh: "放假从 {from} 到 {to}：起点晚于终点",
    en: "a holiday from {from} to {to} ends before it begins",
  },
  tooLong: {
    zh: "放假从 {from} 到 {to} 共 {days} 日，超过 {limit} 日；核对年月",
    en: "a holiday from {from} to {to} has {days} days, more than {limit}: look at year and month",
  },
  outside: {
    zh: "{day} 不在 {year} 年（上一年最后一个月的日子也可写）",
    en: "{day} is not in {year} (days of the last month of the year before may stand here, too)",
  },
  twice: {
    zh: "{day} 写了两次；一天只能是放假日或上班日之一，只写一次",
    en: "{day} stands here twice: a day is either off or a make-up day, and stands here once",
  },
  ordinaryDay: {
    zh: "{day} 不是星期六或星期日，本来就是工作日；调休上班日都在周末",
    en: "{day} is no Saturday or Sunday: it is a working day anyhow, and make-up days lie on weekends",
  },
  /** {from} and {to}: month and day. */
  lacking: {
    zh: "{year} 年没有写明{festival}放假（{from} 至 {to} 之间至少 {days} 日）；全年的安排要照通知写全",
    en: "{festival} of {year} is lacking (at least {days, plural, one {# day} other {# days}} off between {from} and {to}): a whole year is written out as the notice has it",
  },
  /** Own closures and extra days. */
  closedAndOpen: {
    zh: "{day} 既写为停工日又写为加班日",
    en: "{day} is both a closure and an extra working day",
  },
  yearTwice: { zh: "{year} 年写了两次", en: "the year {year} stands here twice" },
  /** In a derivation. {years}: one or several of the next. */
  asStated: { zh: "{length}（{years}）", en: "{length} ({years})" },
  statedYear: {
    zh: "{year} 年的工作日按本机构在 dossier.config.json 写明的安排，{notice}",
    en: "working days of {year} as the body states them in dossier.config.json, {notice}",
  },
});

/** The festivals of the year. */
export const festivals = defineWords({
  newYear: { zh: "元旦", en: "New Year's Day" },
  springFestival: { zh: "春节", en: "Spring Festival" },
  qingming: { zh: "清明节", en: "Tomb-sweeping Day" },
  labourDay: { zh: "劳动节", en: "Labour Day" },
  dragonBoat: { zh: "端午节", en: "the Dragon Boat Festival" },
  midAutumn: { zh: "中秋节", en: "the Mid-autumn Festival" },
  nationalDay: { zh: "国庆节", en: "National Day" },
});
