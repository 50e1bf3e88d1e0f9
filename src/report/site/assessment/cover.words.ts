import { defineWords } from "../../../model/base/words.js";

export const coverWords = defineWords({
  body: { zh: "认证机构", en: "Certification body" },
  assessment: { zh: "评审", en: "Assessment" },
  procedures: { zh: "认证规则", en: "Procedures" },
  /** Number and title. */
  procedure: { zh: "{document} {title}", en: "{document} {title}" },
  /** The time that the cases are of. */
  period: { zh: "案卷期间", en: "Period of the cases" },
  fromTo: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  asOf: { zh: "基准日", en: "As of" },
  confidential: { zh: "保密内容", en: "Confidential content" },
  allShown: {
    zh: "全部附上，只供认可机构（ISO/IEC 17021-1 8.4）",
    en: "shown, for the accreditation body alone (ISO/IEC 17021-1, 8.4)",
  },
  someShown: { zh: "未附，下列字段除外：{fields}", en: "left out, except {fields}" },
  noneShown: { zh: "未附", en: "left out" },
  sample: { zh: "样本", en: "Sample" },
  drawn: {
    zh: "{of} 个案卷中的 {n} 个",
    en: "{n} of {of, plural, one {# case} other {# cases}}",
  },
});
