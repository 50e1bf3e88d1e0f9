import { defineWords } from "../../../model/base/words.js";

/** What there is of a clause of a standard. */
export const stateWords = defineWords({
  notShown: { zh: "没有显示", en: "not shown" },
  onPaper: { zh: "在纸面", en: "on paper" },
  shown: { zh: "有证据", en: "shown" },
  notApplicable: { zh: "不适用", en: "not applicable" },
});

export const words = defineWords({
  count: { zh: "{state} {n} 条", en: "{state}: {n}" },
  /** A standard that is about other schemes than those of the body. */
  otherSchemes: {
    zh: "不适用于{schemes}：{why}。",
    en: "Not applicable to {schemes}: {why}.",
  },
  /** What the numbers of a standard's clauses were checked with. */
  sources: { zh: "条款号的依据：{sources}", en: "Where the numbers come from: {sources}" },
  /** A question of the rehearsal and its verdict; the page that answers it follows. */
  asked: { zh: "{asks}——{verdict}，见", en: "{asks} – {verdict}, see" },
  alsoOnPaper: { zh: "另见纸面：{where}", en: "also on paper: {where}" },
  notInSample: {
    zh: "样本中没有发生这种情形",
    en: "nothing of the kind has happened in the sample",
  },
  noRow: {
    zh: "没有认证规则条款与它对应",
    en: "no clause of a procedure answers it",
  },
});
