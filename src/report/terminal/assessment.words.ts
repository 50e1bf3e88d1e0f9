import { defineWords } from "../../model/base/words.js";

/** Tables of the sample and of the gaps. */
export const columns = defineWords({
  case: { zh: "案卷", en: "case" },
  client: { zh: "认证委托人", en: "client" },
  why: { zh: "抽中原因", en: "why" },
  gravity: { zh: "轻重", en: "gravity" },
  gap: { zh: "问题", en: "gap" },
  cases: { zh: "案卷", en: "cases" },
  standard: { zh: "认可规范", en: "standard" },
  clauses: { zh: "条款", en: "clauses" },
  places: { zh: "位置", en: "places" },
  remedy: { zh: "怎么办", en: "remedy" },
});

export const tables = defineWords({
  nothing: { zh: "没有评审员会提出的问题。", en: "Nothing that an assessor would raise." },
  drawn: {
    zh: "从 {population} 个案卷抽取 {n} 个，种子 {seed}，案卷清单 SHA-256 {sha256}",
    en: "{n} of {population, plural, one {# case} other {# cases}}, seed {seed}, SHA-256 of the list {sha256}",
  },
  uncovered: {
    zh: "样本量不足，没有覆盖：{values}",
    en: "not covered, the sample is too small：{values}",
  },
});
