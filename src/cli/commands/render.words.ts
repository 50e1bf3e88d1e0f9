import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  document: {
    zh: "只打印这些文件，如 certificate audit-plan",
    en: "only these documents",
  },
  draft: {
    zh: "缺内容也打印，每页标明草稿",
    en: "print what is there, marked as a draft on each page",
  },
  copy: {
    zh: "打印副本，每页标明，与正本并存",
    en: "print copies, marked on each page, beside the originals",
  },
  shard: {
    zh: "只打印 n 份中的第 i 份，可在多台机器上同时进行",
    en: "only part i of n, on several machines at once",
  },
  retry: { zh: "重新打印隔离的文件", en: "print again what is in quarantine" },
  attach: {
    zh: "在 PDF 里附上原始记录（默认 on）",
    en: "attach the original record",
  },
  watch: {
    zh: "记录或模板一改就重新打印，直到按 Ctrl-C",
    en: "print again whenever a record or template changes, until Ctrl-C",
  },
  named: {
    zh: "另存一份到这个文件夹，文件名为表格、编号、客户（如“审核计划 TB-RW-2026-0236 ….pdf”）",
    en: "copies in this folder, too, named by form, number and client",
  },
  noShard: { zh: "写成 1/4 这样", en: "write it like 1/4" },
});

/** The help of `--pdfa`. */
export const pdfaHelp = "PDF/A-3b（默认 on）";

export const words = defineWords({
  description: {
    zh: "把案卷的文件打印成 PDF；没有变化的不再打印。缺少必需内容的文件会被拒绝并说明原因。",
    en: "Prints the documents of cases to PDF; what has not changed is not printed again. A document that lacks something is refused with the reasons.",
  },
  waiting: {
    zh: "等待改动，按 Ctrl-C 结束",
    en: "Waiting for changes; Ctrl-C ends it",
  },
  printed: {
    zh: "新写 {written}，未变 {unchanged}，未打印 {not}",
    en: "{written} written, {unchanged} unchanged, {not} not printed",
  },
});
