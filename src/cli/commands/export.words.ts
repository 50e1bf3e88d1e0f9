import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  lists: {
    zh: "证书登记簿、发现、到期事项，各一张表",
    en: "the register of certificates, the findings, what falls due, a sheet each",
  },
  records: {
    zh: "案卷和人员的全部记录；改好后用 dossier import 读回",
    en: "all records of the cases and the people; dossier import reads them back",
  },
  casesOfOne: { zh: "一份规则的案卷", en: "cases of one procedure" },
  workbook: { zh: "工作簿文件", en: "file of the workbook" },
});

export const words = defineWords({
  description: { zh: "导出为 Excel 工作簿。", en: "Exports to an Excel workbook." },
});

/** Names of the sheets. */
export const sheets = defineWords({
  register: { zh: "证书登记簿", en: "Register" },
  findings: { zh: "发现", en: "Findings" },
  due: { zh: "到期事项", en: "Due" },
});
