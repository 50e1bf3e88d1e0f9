import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Beside the name of a case. */
  asOf: { zh: "截至 {asOf}", en: "as of {asOf}" },
  /** Where clauses would stand, of what no clause asks for: a shape, values that contradict. */
  noClause: { zh: "（不涉条款）", en: "(no clause)" },
  consequences: {
    zh: "另有 {n} 项因上述问题无法判断，改正后再查（--all 列出）",
    en: "{n} more cannot be judged because of the findings above (--all lists them)",
  },
  /** What a reading would say that was not chosen. */
  hint: { zh: "另一读法", en: "other reading" },
  limit: { zh: "期限 {due}", en: "limit {due}" },
  limitPassed: {
    zh: "期限 {due}（已过 {days} 天）",
    en: "limit {due} ({days, plural, one {# day} other {# days}} ago)",
  },
  limitAhead: {
    zh: "期限 {due}（还有 {days} 天）",
    en: "limit {due} ({days, plural, one {# day} other {# days}} left)",
  },
});
