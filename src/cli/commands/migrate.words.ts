import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: {
    zh: "把 procedures/ 里旧格式的规则改写成现在的格式",
    en: "rewrite a procedure of the earlier layout",
  },
  procedure: { zh: "规则编号；不写为全部", en: "the procedure; all when left out" },
  write: {
    zh: "写入文件；不写只列出会改什么",
    en: "write the files; without it they are only listed",
  },
});

/** Help in two paragraphs. */
export const description = defineWords({
  migrate: {
    zh: "旧格式（clauses.json、case.schema.json 里的期限和规则、rule-cases.json）照旧可用；改写后每个主题一个文件，规则写在 rules/<主题>.yaml。写入之前先编译比较，内容不变才写；已有的文件不会覆盖。",
    en: "Procedures of the earlier layout (clauses.json, rules in case.schema.json, rule-cases.json) go on working; rewritten, they have one file for each subject, with rules in rules/<topic>.yaml. Before anything is written the result is compiled and must be equal; files that are there are not written over.",
  },
});

export const words = defineWords({
  nothing: { zh: "没有旧格式的规则", en: "No procedure has the earlier layout" },
  written: {
    zh: "{id}：写入 {written} 个文件，删除 {removed} 个",
    en: "{id}: {written, plural, one {# file} other {# files}} written, {removed} removed",
  },
  planned: {
    zh: "{id}：将写入 {written} 个文件，删除 {removed} 个；加 --write 写入",
    en: "{id}: {written, plural, one {# file} other {# files}} to be written, {removed} to be removed; do it with --write",
  },
});
