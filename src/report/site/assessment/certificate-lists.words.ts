import { defineWords } from "../../../model/base/words.js";

/** The scope of each certificate beside that of the papers that led to it. */
export const words = defineWords({
  compared: {
    zh: "证书范围与申请、审核、决定的范围",
    en: "Scope of the certificate, and as applied for, audited and decided",
  },
  applied: { zh: "申请的范围", en: "Applied for" },
  audited: { zh: "审核的范围", en: "Audited" },
  decided: { zh: "决定的范围", en: "Decided" },
  certified: { zh: "证书的范围", en: "On the certificate" },
  differs: { zh: "差异", en: "What differs" },
  told: { zh: "{what}：{difference}", en: "{what}: {difference}" },
  agrees: { zh: "一致", en: "nothing" },
  uncompared: { zh: "未记录，不能比较", en: "not recorded, cannot be compared" },
  /** Instead of a scope, where the paper is there. */
  silent: { zh: "未写明范围", en: "names no scope" },
  /** Instead of a scope, where the paper is not there. */
  noPaper: { zh: "没有记录", en: "no record" },
});
