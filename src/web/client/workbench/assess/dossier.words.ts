import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  rehearsed: {
    zh: "{n} 个问题，其中 {open} 个答不上来或答得不好。",
    en: "{n} questions, {open} of them answered badly or not at all.",
  },
  bound: {
    zh: "样本 {n} 个案卷，共 {files} 个文件，在 {place}。",
    en: "{n, plural, one {# case} other {# cases}} in the sample, {files} files, in {place}.",
  },
  asPdf: { zh: "PDF {pages} 页。", en: "The PDF has {pages} pages." },
  noGaps: { zh: "没有发现不足。", en: "No gaps were found." },
  gaps: {
    zh: "不足 {n} 项，最重的在前",
    en: "{n, plural, one {# gap} other {# gaps}}, gravest first",
  },
  inCases: { zh: "{n} 个案卷", en: "in {n, plural, one {# case} other {# cases}}" },
});
