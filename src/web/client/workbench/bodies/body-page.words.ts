import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "机构自身记录", en: "The body itself" },
  noBody: { zh: "没有认证规则，因而没有认证机构。", en: "There is no procedure, and so no body." },
  parts: { zh: "机构记录的各部分", en: "Parts of what the body keeps" },
  records: { zh: "记录", en: "Records" },
  attachments: { zh: "附件", en: "Attachments" },
  history: { zh: "历史", en: "History" },
  nothing: {
    zh: "还没有记录：从“可新增的记录”开始。",
    en: "There are no records yet: begin with those that may be made.",
  },
  offers: { zh: "可新增的记录", en: "Records that may be made" },
  findings: { zh: "要做的事", en: "To do" },
  clean: { zh: "没有需要处理的事项。", en: "Nothing to do." },
  toRecord: { zh: "打开记录", en: "Open the record" },
});
