import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  unknown: {
    zh: "{record}写了 {path} 的存放位置或扫描件，案卷里没有这份文件",
    en: "{record} says where {path} or its scan lies, and the case has no such paper",
  },
  correct: {
    zh: "改成记录的路径，如 audits/02-stage2/audit-report.json；已经撤出的，写明理由（removed）",
    en: "Give the path of the record, such as audits/02-stage2/audit-report.json; of a paper that was taken out say why (removed)",
  },
});
