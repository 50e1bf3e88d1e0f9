import { defineWords } from "../../model/base/words.js";

/** Heads of the register and of the monthly changes. */
export const columns = defineWords({
  number: { zh: "证书编号", en: "Certificate" },
  client: { zh: "获证组织", en: "Certified organisation" },
  code: { zh: "统一社会信用代码", en: "Credit code" },
  scheme: { zh: "领域", en: "Scheme" },
  scope: { zh: "认证范围", en: "Scope" },
  status: { zh: "状态", en: "Status" },
  since: { zh: "自", en: "Since" },
  until: { zh: "至", en: "Until" },
  issued: { zh: "签发日期", en: "Issued" },
  expires: { zh: "有效期至", en: "Valid until" },
  reason: { zh: "原因", en: "Reason" },
  clause: { zh: "条款", en: "Clause" },
  case: { zh: "案卷", en: "Case" },
  change: { zh: "变化", en: "Change" },
  on: { zh: "日期", en: "Date" },
  reported: { zh: "报送日期", en: "Reported" },
});

export const words = defineWords({
  notReported: { zh: "未报送", en: "not reported" },
  total: {
    zh: "截至 {asOf}，共 {n} 张证书：{counts}",
    en: "{n, plural, one {# certificate} other {# certificates}} as of {asOf}: {counts}",
  },
  restored: { zh: "{status}（已恢复）", en: "{status} (restored)" },
});
