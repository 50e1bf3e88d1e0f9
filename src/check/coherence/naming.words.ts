import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A value by its field and record, in the sentences of coherence. */
  named: { zh: "{record}的“{field}”", en: '"{field}" of {record}' },
  /** The same fault in further places. */
  more: {
    zh: "{said}；另有 {n} 处相同",
    en: "{said}; the same in {n, plural, one {# more place} other {# more places}}",
  },
  /** An entry of a list. */
  entry: { zh: "{list}第 {n} 项", en: "entry {n} of {list}" },
  /** One of several records of a kind. */
  numbered: { zh: "“{record}”{number}", en: "{record} {number}" },
  inAudit: { zh: "{audit}的{record}", en: "{record}, {audit}" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  /** The day of a signature, as a field. */
  signedBy: { zh: "{role}签署日期", en: "Signed by {role}" },
});
