import { defineWords } from "../../model/base/words.js";

/** Why an expression was given up. */
export const words = defineWords({
  tooLong: {
    zh: "规则的表达式超过 {steps} 步仍未算完，已中止；请简化表达式",
    en: "the expression of the rule was given up after {steps} steps: make it simpler",
  },
  tooSlow: {
    zh: "规则的表达式 {seconds} 秒内没有算完，已中止；请简化表达式",
    en: "the expression of the rule was given up after {seconds, plural, one {# second} other {# seconds}}: make it simpler",
  },
  /** {most}: how many names `map`, `all`, `cel.bind` and the like may give in it. */
  tooManyNames: {
    zh: "规则的表达式嵌套太多（最多命名 {most} 次），未计算；请简化表达式",
    en: "the expression of the rule is not worked out: it gives names to more than {most} values; make it simpler",
  },
  pattern: {
    zh: "matches 的 pattern {pattern}：{why}",
    en: "the pattern {pattern} of matches: {why}",
  },
});
