import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  failed: {
    zh: "❌ {n} 项不符合",
    en: "❌ {n, plural, one {# finding} other {# findings}}",
  },
  clean: { zh: "✅ 没有不符合", en: "✅ Nothing found" },
  lead: {
    zh: "截至 {asOf}，{n} 个案卷",
    en: "As of {asOf}, {n, plural, one {# case} other {# cases}}",
  },
});

/** Heads of the columns. */
export const columnWords = defineWords({
  outcome: { zh: "结果", en: "Outcome" },
  finding: { zh: "发现", en: "Finding" },
  remedy: { zh: "怎么办", en: "What to do" },
  place: { zh: "位置", en: "Place" },
});
