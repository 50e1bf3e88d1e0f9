import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "新建案卷", en: "New case" },
  procedure: { zh: "认证规则", en: "Procedure" },
  choose: { zh: "请选择", en: "Choose" },
  name: { zh: "案卷编号", en: "Number of the case" },
  nameHelp: {
    zh: "编号即文件夹名，建立后不要更改；可用字母、数字和连字符。",
    en: "It becomes the name of the folder and should stay: letters, digits and hyphens.",
  },
  last: { zh: "最近的编号是 {last}。", en: "The last number is {last}." },
  take: { zh: "用 {next}", en: "Take {next}" },
  byForm: { zh: "逐项填写", en: "Fill in by hand" },
  byWorkbook: { zh: "从 Excel 导入", en: "From a workbook" },
  procedureFirst: { zh: "请先选择认证规则。", en: "Choose the procedure first." },
  make: { zh: "建立并填写客户资料", en: "Make it and fill in who the client is" },
  made: { zh: "已建立案卷 {name}", en: "Case {name} was made" },
});
