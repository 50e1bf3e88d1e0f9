import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  by: { zh: "分组：人员、规则、客户", en: "group by" },
});

export const words = defineWords({
  description: {
    zh: "列出已逾期、即将到期和以后的事项：期限、剩余天数和工作日、条款、由谁、逾期的后果、怎么办。ics 是可订阅的日历，事项的标识不变。",
    en: "Lists what is overdue, due soon and coming: limit, days and working days left, clause, who acts, what happens if missed, what to do. ics is a calendar to subscribe to; its items keep their ids.",
  },
  /** Name of the sheet in a workbook. */
  sheet: { zh: "到期事项", en: "Due" },
  mayBeDestroyed: {
    zh: "{n} 个归档包保存期满，可以销毁：dossier archive dispose 列出",
    en: "{n, plural, one {# package} other {# packages}} may be destroyed: dossier archive dispose lists them",
  },
  nothing: {
    zh: "截至 {asOf}，{days} 天内没有到期或逾期的事项（{n} 个案卷）。",
    en: "As of {asOf} nothing is overdue or falls due within {days, plural, one {# day} other {# days}} ({n, plural, one {# case} other {# cases}}).",
  },
});
