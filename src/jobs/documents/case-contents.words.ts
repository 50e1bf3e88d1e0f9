import { defineWords } from "../../model/base/words.js";

/** What a list of contents remarks, and why it is refused. */
export const words = defineWords({
  remark: { zh: "{remark}；{fault}", en: "{remark}; {fault}" },
  /** Of an item of a later day than the one on which the list is made. */
  later: { zh: "日期在 {asOf} 之后", en: "of a day after {asOf}" },
  laterToo: { zh: "{remark}；日期在 {asOf} 之后", en: "{remark}; of a day after {asOf}" },
  notAll: {
    zh: "目录列不全，还没有打印（或打印后又有变化）：{documents}；先打印全案（不写 --document），或用 --draft 打印草稿",
    en: "the list would not be whole, not printed yet or changed since: {documents}; print the whole case first (without --document), or a draft with --draft",
  },
  notAllOfMany: {
    zh: "目录列不全，还没有打印（或打印后又有变化）：{documents}，另有 {more} 份；先打印全案（不写 --document），或用 --draft 打印草稿",
    en: "the list would not be whole, not printed yet or changed since: {documents} and {more} more; print the whole case first (without --document), or a draft with --draft",
  },
  noAttachment: {
    zh: "目录列不全，记录写明的附件不在案卷里：{paths}；放回附件，或用 --draft 打印草稿",
    en: "the list would not be whole, attachments that records name are not there: {paths}; put them back, or print a draft with --draft",
  },
});
