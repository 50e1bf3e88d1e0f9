import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  none: { zh: "无问题", en: "nothing wrong" },
  bug: { zh: "程序错误 {n}", en: "{n, plural, one {# bug} other {# bugs}}" },
  error: { zh: "不符合 {n}", en: "{n} not met" },
  warning: { zh: "警告 {n}", en: "{n, plural, one {# warning} other {# warnings}}" },
  notJudged: { zh: "无法判断 {n}", en: "{n} not judged" },
  due: { zh: "待办 {n}", en: "{n} to do" },
  waived: { zh: "豁免 {n}", en: "{n} waived" },
});
