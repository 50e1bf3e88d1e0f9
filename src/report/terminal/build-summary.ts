import type { Language } from "../../model/base/text.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { outcomeWords } from "../outcomes.words.js";
import { summary } from "./build-summary.words.js";

/** What a run of `build` did. */
interface Built {
  /** Of the cases. */
  readonly cases: readonly CaseResult[];
  /** Of the cases, the bodies, and what lies across them. */
  readonly results: readonly CaseResult[];
  /** How many rules were applied. */
  readonly rules: number;
  readonly printed: Readonly<
    Record<"written" | "unchanged" | "refused" | "failed", readonly unknown[]>
  >;
  readonly seconds: number;
}

/** What was done, in three lines. */
export function summaryText(
  { cases, results, rules, printed, seconds: duration }: Built,
  lang: Language,
): string {
  const kinds = ["pass", "fail", "due", "cannotJudge", "waived", "error", "notApplicable"] as const;
  const counts = kinds
    .map((kind) => ({ kind, n: results.reduce((n, r) => n + r.totals[kind], 0) }))
    .filter(({ kind, n }) => n > 0 || ["pass", "fail", "due", "cannotJudge"].includes(kind));
  const not = printed.refused.length + printed.failed.length;
  const pdf = {
    written: printed.written.length,
    unchanged: printed.unchanged.length,
    seconds: duration.toFixed(1),
  };
  const printing = not > 0 ? summary.printedInPart({ ...pdf, not }) : summary.printed(pdf);
  return [
    summary.judged({ cases: cases.length, rules })[lang],
    counts.map(({ kind, n }) => `${outcomeWords[kind]()[lang]} ${n}`).join("  "),
    printing[lang],
    "",
  ].join("\n");
}
