import type { Bilingual } from "../model/base/text.js";
import type { Outcome, OutcomeKind, Severity } from "../model/outcome/finding.js";

/** The words of the outcomes, the same in every report. */
export const outcomeWords: Readonly<Record<OutcomeKind, Bilingual>> = {
  pass: { zh: "符合", en: "passed" },
  fail: { zh: "不符合", en: "failed" },
  due: { zh: "将到期", en: "due" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  waived: { zh: "已豁免", en: "waived" },
  cannotJudge: { zh: "无法判断", en: "not judged" },
  error: { zh: "程序错误", en: "our bug" },
};
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

const weights: Readonly<Record<OutcomeKind, number>> = {
  error: 0,
  fail: 1,
  due: 2,
  cannotJudge: 3,
  waived: 4,
  pass: 5,
  notApplicable: 6,
};
const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest first; otherwise as they come. */
export function inOrderOfWeight(outcomes: readonly Outcome[]): Outcome[] {
  return [...outcomes].sort(
    (a, b) =>
      weights[a.outcome] - weights[b.outcome] || severities[a.severity] - severities[b.severity],
  );
}
