import { defineWords } from "../../model/base/words.js";

/** By what a sample is spread, and why a case is in it. */
export const words = defineWords({
  procedure: { zh: "认证规则", en: "procedure" },
  office: { zh: "受理机构", en: "office" },
  auditor: { zh: "审核员", en: "auditor" },
  auditType: { zh: "审核类型", en: "audit type" },
  /** The first drawn case of these offices, auditors … */
  firstOf: { zh: "{stratum}：{values}", en: "{stratum}: {values}" },
  refused: {
    zh: "未受理的申请，另行抽签（{lot}）",
    en: "a refused application, drawn apart by lot ({lot})",
  },
  /** `lot` is the start of the digest by which cases are shuffled. */
  byLot: { zh: "按种子抽签（{lot}）", en: "by lot ({lot})" },
});
