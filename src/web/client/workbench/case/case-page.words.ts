import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  overview: { zh: "概况", en: "Overview" },
  records: { zh: "记录", en: "Records" },
  documents: { zh: "文件", en: "Documents" },
  attachments: { zh: "附件", en: "Attachments" },
  archive: { zh: "归档", en: "Archive" },
  timeline: { zh: "时间线", en: "Timeline" },
  history: { zh: "修改历史", en: "History" },
  /** Read out before the names of the parts. */
  parts: { zh: "案卷各部分", en: "Parts of the case" },
});
