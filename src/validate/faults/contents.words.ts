import { defineWords } from "../../model/base/words.js";

/** What is wrong with the tables, lists, forms and documents of a procedure. */
export const words = defineWords({
  unknownDocument: {
    zh: "没有文件“{name}”；{instead}",
    en: 'there is no document "{name}"; {instead}',
  },
  unknownAudit: {
    zh: "没有“{name}”类型的审核；{instead}",
    en: 'there is no audit of type "{name}"; {instead}',
  },
  notShown: {
    zh: "文件“{document}”不显示“{name}”；{instead}",
    en: 'the document "{document}" does not show "{name}"; {instead}',
  },
  noPlace: {
    zh: "文件“{document}”的版面没有印自设内容的地方；去掉 sections，或在 look/{document}/document.hbs 里加上 {partial}",
    en: 'the page of "{document}" has no place for sections of your own; take out sections, or put {partial} into look/{document}/document.hbs',
  },
  unshown: {
    zh: "字段“{name}”声明了，却没有印在表格上；把它写进 sections",
    en: 'the field "{name}" is declared but stands nowhere on the form; put it into sections',
  },
  notRequired: {
    zh: "“{name}”不是这份文件的必填字段；{instead}",
    en: '"{name}" is no required field of this document; {instead}',
  },
  optionalClause: {
    zh: "文件“{document}”以“{name}”落实这一条款，表格却把它列为可以没有（optional）",
    en: 'the document "{document}" shows this clause by "{name}", which its form does without (optional)',
  },
  unknownPrinted: {
    zh: "没有文件印这个句子“{name}”；{instead}",
    en: 'no document prints the sentence "{name}"; {instead}',
  },
  unknownInSequence: {
    zh: "没有记录“{name}”；{instead}",
    en: 'there is no record "{name}"; {instead}',
  },
  twice: { zh: "“{name}”写了两次", en: '"{name}" stands here twice' },
  /** {persons}: one of the next two. */
  gap: { zh: "{persons}没有人日", en: "there are no days for {persons}" },
  overlap: { zh: "{persons}写了两种人日", en: "there are two values for {persons}" },
  onePerson: { zh: "{from} 人", en: "{from, plural, one {# person} other {# persons}}" },
  persons: { zh: "{from} 到 {to} 人", en: "{from} to {to} persons" },
  backwards: {
    zh: "从 {from} 到 {to}：起点大于终点",
    en: "from {from} to {to}: it ends before it begins",
  },
  unreadList: {
    zh: "没有规则或文件用到列表“{name}”；{instead}",
    en: 'no rule and no document reads the list "{name}"; {instead}',
  },
  zeroDenominator: { zh: "分母应大于 0", en: "the denominator must be above 0" },
});
