import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  month: {
    zh: "月份 YYYY-MM：该月的变化，供按月报送",
    en: "changes of a month, for the monthly report",
  },
});

export const faults = defineJoined({
  noMonth: { zh: "应为月份 YYYY-MM", en: "must be a month such as 2026-11" },
});

export const words = defineWords({
  description: {
    zh: "每张证书在基准日的状态（有效、暂停、撤销、注销、过期失效、已换发）、起止日期和条款；--month 列出该月的发证和状态变化，以及是否已报送。",
    en: "What each certificate is on the day, since when, and the clause; --month lists what was issued and changed in a month and whether it has been reported.",
  },
  /** Names of the lists, also of their sheets. */
  register: { zh: "证书登记簿", en: "Register of certificates" },
  changes: { zh: "状态变化", en: "Changes" },
  nothingChanged: {
    zh: "该月没有发证和状态变化。",
    en: "Nothing was issued or changed in that month.",
  },
});
