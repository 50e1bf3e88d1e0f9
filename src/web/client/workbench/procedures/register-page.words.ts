import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  about: { zh: "{document}，版本 {version}", en: "{document}, version {version}" },
  find: { zh: "按条款号或文字查找", en: "Find a number or a word" },
  count: { zh: "{n} 条", en: "{n, plural, one {# clause} other {# clauses}}" },
  nothing: { zh: "没有符合的条款。", en: "No clause fits." },
  more: { zh: "再显示一些（还有 {n} 条）", en: "Show more ({n} left)" },
  clause: { zh: "条款", en: "Clause" },
  demand: { zh: "要求", en: "What it demands" },
  held: { zh: "由此落实", en: "Held by" },
  rules: { zh: "规则", en: "rules" },
  fields: { zh: "字段", en: "fields" },
  documents: { zh: "文件", en: "documents" },
  /** A kind of thing that holds a clause, and how many. */
  kind: { zh: "{label} {n} 项", en: "{label}: {n}" },
});
