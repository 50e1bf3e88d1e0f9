import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  /** Instead of a table without rows. */
  none: { zh: "没有。", en: "None." },
  /** Behind what is dated after the day of the dossier: a plan, not counted. */
  ahead: { zh: "基准日之后", en: "after the basis day" },
  /** Behind a case of which the dossier shows no more than its rows in the lists. */
  outside: { zh: "不在样本", en: "not in the sample" },
  /** In the field that filters a table. */
  filter: { zh: "筛选本表", en: "Filter this table" },
});
