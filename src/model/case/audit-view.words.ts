import { defineWords } from "../base/words.js";

export const words = defineWords({
  /** An audit of a type that occurs more than once: 监督审核（第 1 次）. */
  nthAudit: { zh: "{type}（第 {n} 次）", en: "{type} (no. {n})" },
});
