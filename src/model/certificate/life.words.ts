import { defineWords } from "../base/words.js";

/** What a certificate is called after each change, by the names of `life.ts`. */
export const words = defineWords({
  valid: { zh: "有效", en: "valid" },
  suspended: { zh: "暂停", en: "suspended" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
  cancelled: { zh: "注销", en: "cancelled" },
  expired: { zh: "过期失效", en: "expired" },
  /** Another certificate took its place. */
  replaced: { zh: "已换发", en: "replaced" },

  /** What happened to it, in the list of a month's changes. */
  issued: { zh: "发证", en: "issued" },
  restored: { zh: "恢复", en: "restored" },
});
