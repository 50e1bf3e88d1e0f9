import type { OutcomeKind, Severity } from "../model/finding.js";
import type { Bilingual } from "../model/text.js";

/** The words of the outcomes, the same in every report. */
export const outcomeWords: Readonly<Record<OutcomeKind, Bilingual>> = {
  pass: { zh: "符合", en: "passed" }, fail: { zh: "不符合", en: "failed" }, due: { zh: "将到期", en: "due" }, notApplicable: { zh: "不适用", en: "not applicable" },
  waived: { zh: "已豁免", en: "waived" }, cannotJudge: { zh: "无法判断", en: "not judged" }, error: { zh: "程序错误", en: "our bug" },
};
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" }, warning: { zh: "警告", en: "warning" }, info: { zh: "提示", en: "info" },
};
