import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  notOneCase: { zh: "“{path}”不是一个案卷", en: "is not one case" },
  nameOneCase: { zh: "写明一个案卷", en: "name one case" },
});

export const words = defineWords({
  description: {
    zh: "按先后列出案卷里有日期的事件和未了的期限；svg 是一张图，也在总览里。",
    en: "Lists the dated events of a case and its open limits in order; svg is a picture, which also stands in the overview.",
  },
});

export const columns = defineWords({
  date: { zh: "日期", en: "Date" },
  kind: { zh: "种类", en: "Kind" },
  what: { zh: "事项", en: "What" },
  place: { zh: "位置", en: "Place" },
  clauses: { zh: "条款", en: "Clauses" },
});

/** What kind of entry it is. */
export const kinds = defineWords({
  event: { zh: "事件", en: "event" },
  due: { zh: "期限", en: "limit" },
  overdue: { zh: "逾期", en: "overdue" },
});
