import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  todo: { zh: "要做的事", en: "To do" },
  readiness: { zh: "准备情况", en: "Readiness" },
  audits: { zh: "审核", en: "Audits" },
  noAudits: { zh: "还没有审核。", en: "No audit yet." },
  noDays: { zh: "日期未定", en: "no days yet" },
});
