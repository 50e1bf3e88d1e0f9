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
  tooShort: {
    zh: "{field}是 {day}，早于应当保存到的 {wanted}（证书至 {end}，再保存 {years} 年）",
    en: "{field} is {day}, earlier than {wanted} (certificate until {end}, kept {years, plural, one {# year} other {# years}} more)",
  },
  keepLonger: { zh: "改为 {wanted} 或更晚", en: "Make it {wanted} or later" },
});
