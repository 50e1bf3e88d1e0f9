import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  clash: {
    zh: "{field}把 {who} 同时安排在两项里：{times}",
    en: "{field} has {who} in two items at once: {times}",
  },
  twice: {
    zh: "{field}在同一项（{times}）里两次写了 {who}",
    en: "{field} names {who} twice in one item ({times})",
  },
  time: { zh: "{day} {from}–{to}", en: "{day}, {from}–{to}" },
  /** The times of the later item and of the earlier one. */
  times: {
    zh: "{day} {otherFrom}–{otherTo} 和 {from}–{to}",
    en: "{day}, {otherFrom}–{otherTo} and {from}–{to}",
  },
  mend: {
    zh: "核对是谁审核哪一项，改正人员或时间",
    en: "Find out who audits which item; correct the person or the time",
  },
});
