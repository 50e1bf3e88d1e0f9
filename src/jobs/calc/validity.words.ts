import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  renewed: {
    zh: "原到期日 {expiry} 加 {years} 年，为最迟到期日",
    en: "{years} years after the old expiry {expiry}, at the latest",
  },
  fromIssue: {
    zh: "签发日 {issued} 起 {years} 年，到期日为对应日的前一日（或当月末日）",
    en: "{years} years from {issued}: the day before the corresponding date, or the last day of the month",
  },
  /** {corresponding}: the date so many years later. */
  eitherDay: {
    zh: "签发日 {issued} 起 {years} 年，到期日为对应日的前一日（或当月末日）；条款没有写明是哪一天，对应日 {corresponding} 也可以",
    en: "{years} years from {issued}: the day before the corresponding date, or the last day of the month; the clause does not say which day, and the corresponding date {corresponding} is accepted, too",
  },
});

export const faults = defineJoined({
  noValidity: { zh: "{procedure} 没有规定证书有效期", en: "sets no validity" },
  askTheBody: {
    zh: "按证书管理程序确定",
    en: "determine it by the body's own procedure",
  },
});
