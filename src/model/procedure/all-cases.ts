import type { Bilingual } from "../base/text.js";

/**
 * `schemas/coherence/all-cases.yaml`: what is asked of all cases together where the procedure has
 * no rule with the same check.
 */
export interface AllCases {
  readonly asked: readonly {
    readonly rule: string;
    readonly check: string;
    readonly title: Bilingual;
    readonly remedy: Bilingual;
  }[];
}
