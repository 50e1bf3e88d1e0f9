import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  procedure: {
    zh: "规则编号：改写 procedures/ 里这个旧格式的规则",
    en: "a procedure of the earlier layout, to be rewritten instead",
  },
  check: {
    zh: "只列出会改什么，不写",
    en: "only tell what would change",
  },
  write: {
    zh: "写入改写后的规则；不写只列出；没有写规则编号时，更新记录库之外还改写全部旧格式的规则",
    en: "write the files of the procedure, which are only listed without it; with no procedure, those of all of the earlier layout besides the records",
  },
  format: { zh: "输出格式", en: "form of the output" },
});

/** Help in paragraphs. */
export const description = defineWords({
  records: {
    zh: "记录格式的版本写在 dossier.config.json 的 format 里，没有写表示第 1 版。migrate 一次写完全部改动：只动必须动的地方，顺序、空格、签署都不变；什么都不丢，留给人的按案卷列出。归档包不动。再运行一次，什么都不改。",
    en: 'The version of the record format stands in "format" of dossier.config.json; left out it is 1. All changes are written at once or not at all: nothing is touched that need not be, order, spacing and signatures stay, no value is lost, and what is left to a person is listed by case. Sealed packages are never touched. Run again, it changes nothing.',
  },
  exitCodes: {
    zh: "--check 的退出码：0 已是最新，1 需要更新，2 读不懂配置或记录。",
    en: "Exit codes of --check: 0 up to date, 1 something to do, 2 configuration or records that cannot be read.",
  },
  procedure: {
    zh: "写了规则编号时，改写的是 procedures/ 里旧格式的规则（clauses.json、case.schema.json 里的期限和规则、rule-cases.json）；它们照旧可用，改写后每个主题一个文件，规则写在 rules/<主题>.yaml。写入之前先编译比较，内容不变才写；已有的文件不会覆盖。",
    en: "With a procedure, that one is rewritten from the earlier layout (clauses.json, rules in case.schema.json, rule-cases.json), which goes on working, to one file for each subject, with rules in rules/<topic>.yaml. Before anything is written the result is compiled and must be equal; files that are there are not written over.",
  },
});

export const words = defineWords({
  changed: {
    zh: "改动 {n} 个文件；请作为单独一次提交，再用 dossier check 检查",
    en: "{n, plural, one {# file} other {# files}} changed; commit them as one commit, then run dossier check",
  },
  wouldChange: {
    zh: "会改动 {n} 个文件；用 dossier migrate 更新",
    en: "{n, plural, one {# file} other {# files}} to be changed; do it with dossier migrate",
  },
  commitFirst: {
    zh: "这些文件里有没提交的改动：先提交它们，更新才是单独一次提交",
    en: "Some of these files hold changes that are not committed: commit those first, so that this becomes a commit of its own",
  },
  mixed: {
    zh: "这些文件里原来就有没提交的改动：提交之前用 git diff 分开",
    en: "Some of these files held changes that were not committed: tell them apart with git diff before you commit",
  },
  /** {id}: a procedure. */
  earlierLayout: {
    zh: "{id} 是旧格式的规则，照旧可用；用 dossier migrate {id} --write 改写",
    en: "{id} has the earlier layout of procedures and goes on working; dossier migrate {id} --write rewrites it",
  },
  written: {
    zh: "{id}：写入 {written} 个文件，删除 {removed} 个",
    en: "{id}: {written, plural, one {# file} other {# files}} written, {removed} removed",
  },
  planned: {
    zh: "{id}：将写入 {written} 个文件，删除 {removed} 个；加 --write 写入",
    en: "{id}: {written, plural, one {# file} other {# files}} to be written, {removed} to be removed; do it with --write",
  },
});
