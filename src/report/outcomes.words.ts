import { terms } from "../model/base/terms.words.js";
import type { Bilingual } from "../model/base/text.js";
import { defineWords } from "../model/base/words.js";
import type { OutcomeKind } from "../model/outcome/finding.js";

/** What became of a rule that could be judged. */
export const judgedWords = defineWords({
  pass: { zh: "符合", en: "passed" },
  fail: { zh: "不符合", en: "failed" },
  due: { zh: "将到期", en: "due" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  waived: { zh: "已豁免", en: "waived" },
  /** A rule broke down: the program is wrong, not the case. */
  error: { zh: "程序错误", en: "our bug" },
});
/** What became of a rule, the same in every report. */
export const outcomeWords: Readonly<Record<OutcomeKind, () => Bilingual>> = {
  ...judgedWords,
  cannotJudge: terms.notJudged,
};

export const severityWords = defineWords({
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
});

export const words = defineWords({
  /** A failure names its severity: "failed·warning". */
  failure: { zh: "{outcome}·{severity}", en: "{outcome}·{severity}" },
  morePlaces: { zh: "……另有 {n} 处", en: "… and {n} more places" },
  consequences: {
    zh: "另有 {n} 项因上述问题无法判断，改正后再查（--all 列出）",
    en: "{n} more cannot be judged because of the findings above (--all lists them)",
  },
  /** What a reading would say that was not chosen. */
  hint: { zh: "另一读法", en: "other reading" },
  /** A limit with its first and its last day. */
  window: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  /** One line of counts under a case: "12 judgements: failed 1, passed 11". */
  counts: {
    zh: "共 {n} 项判断：{kinds}",
    en: "{n, plural, one {# judgement} other {# judgements}}: {kinds}",
  },
});
