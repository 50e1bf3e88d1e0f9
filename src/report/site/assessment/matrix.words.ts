import type { Bilingual } from "../../../model/base/text.js";
import { defineWords } from "../../../model/base/words.js";
import type { MatrixRow } from "../../../model/outcome/assessment.js";
import { outcomeWords } from "../../outcomes.words.js";

/** What becomes of a clause that no rule judges. */
export const unjudgedWords = defineWords({
  shown: { zh: "有记录", en: "on record" },
  narrative: { zh: "说明性", en: "narrative" },
  notShown: { zh: "没有记录", en: "no record" },
});
/** What becomes of a clause: the outcomes of rules, and rows that no rule judges. */
export const matrixWords: Readonly<Record<MatrixRow["outcome"], () => Bilingual>> = {
  ...outcomeWords,
  ...unjudgedWords,
};

export const words = defineWords({
  /** Above rows that answer no clause of the standard. */
  ownClauses: { zh: "认证规则自己的条款", en: "Clauses of the procedure's own" },
  line: { zh: "{record}第 {line} 行", en: "{record}, line {line}" },
  page: { zh: "《{document}》第 {page} 页", en: "“{document}”, page {page}" },
});
