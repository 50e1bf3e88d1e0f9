import { terms } from "../model/base/terms.words.js";
import type { Bilingual } from "../model/base/text.js";
import { defineWords } from "../model/base/words.js";
import type { VerificationState } from "../model/outcome/verification.js";

/** What became of an item that could be judged. */
export const judgedWords = defineWords({
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "不通过", en: "failed" },
  notApplicable: { zh: "说明", en: "note" },
});
/** What became of an item, or of the whole. */
export const stateWords: Readonly<Record<VerificationState, () => Bilingual>> = {
  ...judgedWords,
  cannotJudge: terms.notJudged,
};

export const verdictWords = defineWords({
  verdict: { zh: "总的结论", en: "Verdict" },
  integrity: { zh: "未被改动", en: "Unaltered" },
  completeness: { zh: "齐全", en: "Complete" },
});
