import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  sample: { zh: "样本", en: "Sample" },
  gaps: { zh: "评审员会提出的问题", en: "What an assessor would raise" },
  statistics: { zh: "统计", en: "Statistics" },
  drawn: {
    zh: "从 {population} 个案卷中抽取 {n} 个；种子 {seed}；案卷清单 SHA-256 {digest}…。同一种子和同一清单抽出同一样本。",
    en: "{n} of {population, plural, one {# case} other {# cases}}; seed {seed}; SHA-256 of the list {digest}…. The same seed and list draw the same sample.",
  },
  uncovered: {
    zh: "样本量不足，没有覆盖：{values}",
    en: "Not covered, the sample is too small: {values}",
  },
  daysToClosing: { zh: "不符合项关闭天数", en: "Nonconformities: days to closing" },
  reductions: { zh: "人日低于基准", en: "Audit days below the base" },
});

/** The figures at the top. */
export const figureWords = defineWords({
  cases: { zh: "案卷", en: "Cases" },
  audits: { zh: "审核", en: "Audits" },
  certificates: { zh: "有效证书", en: "Valid certificates" },
  limits: { zh: "时限按期", en: "Limits kept" },
  overdue: { zh: "逾期未做", en: "Overdue" },
  unclear: { zh: "时限无法判断", en: "Limits not judged" },
  nonconformities: { zh: "未关闭不符合项", en: "Open nonconformities" },
  gaps: { zh: "严重问题", en: "Serious gaps" },
});
