import type { Bilingual } from "../../model/base/text.js";
import { defineWords } from "../../model/base/words.js";
import type { PaperState } from "../../model/outcome/filing-list.js";
import type { DocumentLanguage } from "../../model/procedure/document.js";

/** How it stands with a paper. */
export const paperStateWords = defineWords({
  missing: { zh: "缺少", en: "missing" },
  ahead: { zh: "日期在基准日之后，不计", en: "of a later day, not counted" },
  removed: { zh: "已不在卷内", en: "taken out" },
  unreadable: { zh: "无法读取", en: "unreadable" },
  unsigned: { zh: "签章不全", en: "not signed" },
  faulty: { zh: "有问题", en: "faulty" },
  doubtful: { zh: "有疑问", en: "doubtful" },
  here: { zh: "在卷", en: "here" },
}) satisfies Readonly<Record<PaperState, () => Bilingual>>;

/** In what a paper is printed. */
export const languageWords = defineWords({
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
  "zh-en": { zh: "中英文", en: "Chinese and English" },
}) satisfies Readonly<Record<DocumentLanguage, () => Bilingual>>;

export const words = defineWords({
  title: { zh: "归档清单", en: "List of papers for the archive" },
  papers: {
    zh: "应有 {demanded} 份，在卷 {here} 份；另有 {further} 份；已打印和附件共 {pages} 页，附件 {attachments} 件",
    en: "{here} of {demanded} papers here, {further} further ones; {pages, plural, one {# page} other {# pages}} printed and attached, {attachments, plural, one {# attachment} other {# attachments}}",
  },
  ahead: {
    zh: "另有 {n} 份日期在基准日之后，不计在内",
    en: "{n} more are of later days and not counted",
  },
  lacks: { zh: "缺的", en: "Lacking" },
  doubts: { zh: "有疑问的", en: "Doubtful" },
  upcoming: { zh: "今年内到期的", en: "Due this year" },
  forPeople: { zh: "只有人能说的", en: "Only a person can say" },
  unshown: {
    zh: "归档内容 {item} {label}：记录里看不出，由归档人员确认后写入 archive.json 的“归档内容”",
    en: 'content of the archive, {item} {label}: no record shows it; the archivist confirms it in "Content archived" of archive.json',
  },
  consequences: {
    zh: "另有 {n} 项因上面所缺而无法判断，补上以后再查",
    en: "{n} further items cannot be judged for what is lacking above: check again once it is there",
  },
  pages: { zh: "{n} 页", en: "{n} p." },
  notPrinted: { zh: "未打印", en: "not printed" },
  attachments: { zh: "附件 {n}", en: "{n} attached" },
  original: { zh: "原件 {place}", en: "original: {place}" },
  scan: { zh: "扫描件 {path}", en: "scan: {path}" },
  lastSeen: { zh: "提交记录里最后见于 {on}", en: "last committed {on}" },
  signedBy: { zh: "签章：{list}", en: "signed: {list}" },
  kept: { zh: "保管：{list}", en: "kept: {list}" },
  demandedBy: { zh: "依据：{list}", en: "demanded by {list}" },
  signsLater: {
    zh: "{role} {name} {date}（{method}，日期在基准日之后）",
    en: "{role} {name} {date} ({method}, of a later day)",
  },
  signed: { zh: "{role} {name} {date}（{method}）", en: "{role} {name} {date} ({method})" },
});

/** Heads of the columns. */
export const columnWords = defineWords({
  n: { zh: "序号", en: "#" },
  stage: { zh: "阶段", en: "Stage" },
  paper: { zh: "文件", en: "Paper" },
  state: { zh: "状态", en: "State" },
  number: { zh: "文号", en: "Number" },
  date: { zh: "日期", en: "Date" },
  signatures: { zh: "签章", en: "Signed by" },
  kept: { zh: "保管", en: "Kept" },
  prints: { zh: "打印", en: "Printed" },
  pages: { zh: "页数", en: "Pages" },
  attachments: { zh: "附件", en: "Encl." },
  clauses: { zh: "依据", en: "Demanded by" },
  items: { zh: "归档内容项号", en: "Item of the archive" },
  file: { zh: "记录", en: "Record" },
  remedy: { zh: "怎么办", en: "What to do" },
});
