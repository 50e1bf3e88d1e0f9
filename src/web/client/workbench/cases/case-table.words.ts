import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  client: { zh: "认证委托人与案卷", en: "Client and case" },
  procedure: { zh: "认证规则", en: "Procedure" },
  state: { zh: "状态与证书", en: "State and certificates" },
  findings: { zh: "发现", en: "Findings" },
  next: { zh: "下一个期限", en: "Next limit" },
  /** Between the numbers of certificates. */
  comma: { zh: "、", en: ", " },
});
