import type { Bilingual } from "../base/text.js";
import type { Clause } from "./procedure.js";

/** When a clause applies, in both languages; a register without Chinese speaks English in both. */
export function conditionOf({ condition, conditionZh }: Clause): Bilingual | null {
  return condition === null ? null : { zh: conditionZh ?? condition, en: condition };
}

/** Where the text of a clause is unclear and how it is read, in both languages. */
export function ambiguityOf({ ambiguity, ambiguityZh }: Clause): Bilingual | null {
  return ambiguity === null ? null : { zh: ambiguityZh ?? ambiguity, en: ambiguity };
}
