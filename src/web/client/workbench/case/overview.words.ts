import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  todo: { zh: "要做的事", en: "To do" },
  next: { zh: "下一步", en: "Next step" },
  others: { zh: "其他可新增的记录", en: "Other records that may be made" },
  readiness: { zh: "准备情况", en: "Readiness" },
  audits: { zh: "审核", en: "Audits" },
  noAudits: { zh: "还没有审核。", en: "No audit yet." },
  noDays: { zh: "日期未定", en: "no days yet" },
});
