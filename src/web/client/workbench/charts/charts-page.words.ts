import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "统计", en: "Figures" },
  nothing: { zh: "还没有可统计的内容。", en: "Nothing to count yet." },
  table: { zh: "数字表", en: "The figures as a table" },
  onTime: { zh: "监督审核是否按期", en: "Surveillance audits held in time" },
  month: { zh: "月份", en: "Month" },
  inTime: { zh: "按期", en: "in time" },
  late: { zh: "迟于期限", en: "late" },
  coming: { zh: "尚未到期", en: "to come" },
  overdue: { zh: "逾期未做", en: "overdue" },
  days: { zh: "审核人日与人日表", en: "Audit days against the table" },
  audit: { zh: "审核", en: "Audit" },
  fromTable: { zh: "人日表", en: "by the table" },
  spent: { zh: "安排或实际", en: "planned or spent" },
  byClause: { zh: "各条款的不符合", en: "Nonconformities by clause" },
  clause: { zh: "条款", en: "Clause" },
  major: { zh: "严重", en: "major" },
  minor: { zh: "轻微", en: "minor" },
});
