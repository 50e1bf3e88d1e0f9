import { sentencesOf } from "../base/lists.js";
import type { Bilingual } from "../base/text.js";
import type { Reason } from "./document.js";

/** Why a document is refused, and behind it what helps, in one line. */
export function refusalLine(reasons: readonly Reason[]): Bilingual {
  const why = sentencesOf(reasons.filter((r) => !r.helps));
  const helps = reasons.filter((r) => r.helps);
  return {
    zh: [why.zh, ...helps.map((r) => `→ ${r.zh}`)].join(" "),
    en: [why.en, ...helps.map((r) => `→ ${r.en}`)].join(" "),
  };
}
