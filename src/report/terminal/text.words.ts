import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Beside the name of a case. */
  asOf: { zh: "截至 {asOf}", en: "as of {asOf}" },
  /** Where clauses would stand, of what no clause asks for: a shape, values that contradict. */
  noClause: { zh: "（不涉条款）", en: "(no clause)" },
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
