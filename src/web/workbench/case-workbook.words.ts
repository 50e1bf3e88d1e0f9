import { defineWords } from "../../model/base/words.js";

/** Heads of the columns of an exported list of cases. */
export const words = defineWords({
  sheet: { zh: "案卷 {day}", en: "Cases {day}" },
  client: { zh: "认证委托人", en: "Client" },
  name: { zh: "案卷编号", en: "Case" },
  procedure: { zh: "认证规则", en: "Procedure" },
  state: { zh: "状态", en: "State" },
  certificates: { zh: "证书", en: "Certificates" },
  due: { zh: "下一期限", en: "Next limit" },
  left: { zh: "剩余天数", en: "Days left" },
  next: { zh: "事项", en: "What is to be done" },
});
/** Kinds of findings, counted. */
export const flagHeads = defineWords({
  bug: { zh: "程序错误", en: "Our bugs" },
  error: { zh: "不符合", en: "Not met" },
  warning: { zh: "警告", en: "Warnings" },
  notJudged: { zh: "无法判断", en: "Not judged" },
  due: { zh: "待办", en: "To do" },
  waived: { zh: "已豁免", en: "Waived" },
});
