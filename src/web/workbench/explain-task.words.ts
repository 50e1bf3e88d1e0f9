import { defineWords } from "../../model/base/words.js";

/** Paragraphs of the side panel. */
export const words = defineWords({
  remedy: { zh: "怎么办：{remedy}", en: "What to do: {remedy}" },
  looksAt: { zh: "怎样判定：{description}", en: "How it is judged: {description}" },
  example: {
    zh: "举例：{file} {pointer} 写 {kept} 符合，写 {broken} 不符合",
    en: "Example: in {file} {pointer}, {kept} keeps it and {broken} breaks it",
  },
  /** A value that is not there. */
  nothing: { zh: "（不填）", en: "(nothing)" },
  clause: { zh: "条款 {id}", en: "Clause {id}" },
  condition: { zh: "适用条件：{condition}", en: "Applies: {condition}" },
  conditional: { zh: "条件：{condition}", en: "Where {condition}" },
  ambiguity: {
    zh: "原文不明确之处与所取读法：{text}",
    en: "Unclear, and the reading taken: {text}",
  },
});
