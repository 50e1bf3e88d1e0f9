import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  twoDays: {
    zh: "{field}是 {day}，{other}却是 {otherDay}：同一次移交有两个日期",
    en: "{field} is {day}, and {other} is {otherDay}: one handing over has two days",
  },
  oneDay: {
    zh: "核对移交登记，改正写错的一处",
    en: "Compare the register of the archive and correct the one that is wrong",
  },
  /** {other}: the end of the last audit, {last}: its day. */
  before: {
    zh: "{field}是 {day}，{other}是 {last}：最近一次审核的文件没有移交归档的登记",
    en: "{field} is {day} and {other} {last}: nothing tells that the papers of the last audit were handed over",
  },
  handOver: {
    zh: "移交最近一次审核的文件，登记移交日期",
    en: "Hand the papers of the last audit over and record the day",
  },
  tooShort: {
    zh: "{field}是 {day}，早于应当保存到的 {wanted}（证书至 {end}，再保存 {years} 年）",
    en: "{field} is {day}, earlier than {wanted} (certificate until {end}, kept {years, plural, one {# year} other {# years}} more)",
  },
  keepLonger: { zh: "改为 {wanted} 或更晚", en: "Make it {wanted} or later" },
  /** {other}: the end of the certificate, {end}: its day. */
  endedUnseen: {
    zh: "{field}是 {day}，{other}是 {end}，案卷里没有撤销或注销的记录",
    en: "{field} is {day} and {other} {end}, and nothing in the case tells of a withdrawal or a cancellation",
  },
  recordEnd: {
    zh: "补上撤销或注销的记录；证书没有提前终止的，改正日期",
    en: "Record the withdrawal or cancellation; where the certificate did not end before its day, correct it",
  },
});
