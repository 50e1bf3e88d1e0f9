import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "证书有效期内的各次监督审核合起来应覆盖全部内容。",
    en: "The surveillance audits of one certificate validity together cover everything.",
  },
  notCovered: { zh: "未覆盖 {items}", en: "not covered: {items}" },
  /** Why it does not apply yet. */
  cycleNotOver: {
    zh: "已有 {n} 份监督审核报告，满 {needed} 份后才判断本周期是否全部覆盖",
    en: "{n, plural, one {# surveillance report is} other {# surveillance reports are}} there; what a cycle covers is judged after {needed}",
  },
  ofAudit: { zh: "{audit}：{what}", en: "{audit}: {what}" },
});
