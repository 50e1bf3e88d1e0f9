import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  package: { zh: "归档包", en: "Package" },
  case: { zh: "案卷", en: "Case" },
  asOf: { zh: "归档日", en: "Packed as of" },
  state: { zh: "状态", en: "State" },
  proved: { zh: "封签可证明到", en: "Seal proves until" },
  kept: { zh: "保存至", en: "To be kept until" },
  sealed: { zh: "已封签", en: "sealed" },
  unsealed: { zh: "没有封签", en: "not sealed" },
  missing: { zh: "文件不在", en: "missing" },
  destroyed: { zh: "{on} 已销毁", en: "destroyed {on}" },
  renewNow: { zh: "应续签", en: "renew it" },
  renewals: {
    zh: "续签过 {n} 次",
    en: "renewed {n, plural, one {once} other {# times}}",
  },
});
