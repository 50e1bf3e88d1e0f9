import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  none: {
    zh: "{field}为 0，这里不可能是 0",
    en: "{field} is 0, and cannot be 0",
  },
  equivalent: {
    zh: "{field}为 {recorded}，按 {persons} 人、每人每周 {hours} 小时、全职每周 {week} 小时折算是 {counted}",
    en: "{field} is {recorded}; {persons} persons of {hours} hours a week, where full-time is {week}, make {counted}",
  },
  tooFew: {
    zh: "{field}为每年 {often} 次，方案到再认证为止只安排了 {planned} 次监督审核",
    en: "{field} is {often} times a year; up to the recertification the programme plans {planned, plural, one {# surveillance audit} other {# surveillance audits}}",
  },
  tooMany: {
    zh: "{field}为 {days}，{source}为 {determined}，现场一共 {onsite} 天",
    en: "{field} is {days}; {source} is {determined}, and there were {onsite, plural, one {# day} other {# days}} on site",
  },
  quoted: {
    zh: "{field}为 {quoted}，{source}却是 {came}，相差悬殊，没有写明理由",
    en: "{field} is {quoted}, while {source} is {came}, far from it, and no reason is on record",
  },
  correct: {
    zh: "核对原件，改正写错的数",
    en: "Compare the original and correct the number that is wrong",
  },
});
