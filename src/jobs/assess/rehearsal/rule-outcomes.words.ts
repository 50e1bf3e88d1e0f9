import { defineWords } from "../../../model/base/words.js";

/** What the rules that a question names said over all cases. */
export const words = defineWords({
  allKept: { zh: "规则判断 {n} 次，全部符合", en: "judged by rules {n} times, always kept" },
  judged: { zh: "规则判断 {n} 次：{parts}", en: "judged by rules {n} times: {parts}" },
});

/** How often each came out; what never did is not told. */
export const partWords = defineWords({
  kept: { zh: "符合 {n}", en: "kept {n}" },
  broken: { zh: "不符合 {n}", en: "broken {n}" },
  late: { zh: "迟做 {n}", en: "late {n}" },
  toCome: { zh: "未到期 {n}", en: "to come {n}" },
  unclear: { zh: "无法判断 {n}", en: "cannot be judged {n}" },
  waived: { zh: "豁免 {n}", en: "waived {n}" },
});
