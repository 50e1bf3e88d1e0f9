import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** Above an article of a contract; the number in Chinese numerals, or in figures. */
  heading: { zh: "第{number}条　{heading}", en: "Article {number}  {heading}" },
  /** In a sentence that refers to an article. */
  reference: { zh: "第{number}条", en: "Article {number}" },
  /** A clause that was written without a full stop. */
  ended: { zh: "{clause}。", en: "{clause}." },
  /** Why a contract is not handed out. */
  inClause: { zh: "{clause}（{heading}）{fault}", en: "{clause} ({heading}) {fault}" },
  empty: { zh: "没有内容", en: "says nothing" },
  titleOnly: {
    zh: "只重复了事项名称“{text}”；请写出约定的内容",
    en: 'only repeats what it is about ("{text}"); write what is agreed',
  },
  deadReference: {
    zh: "所引用的条款 {article} 没有印出",
    en: "refers to the article {article}, which is not printed",
  },
  /** `form` is how an article is referred to, `articles` are the names that it takes. */
  typedReference: {
    zh: "引用了“{place}”，而条号由程序计数；请写 {form}，名称可用 {articles}",
    en: 'refers to "{place}", and articles are counted; write {form} with one of {articles}',
  },
});
