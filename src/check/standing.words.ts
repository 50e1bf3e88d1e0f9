import { defineWords } from "../model/base/words.js";

/** What became of a case, in a line each. */
export const words = defineWords({
  client: { zh: "{state}", en: "{state}" },
  clientSince: { zh: "{state}（{on}）", en: "{state} ({on})" },
  certificate: {
    zh: "证书 {number} {status}：{history}",
    en: "certificate {number} {status}: {history}",
  },
  restored: { zh: "{status}（已恢复）", en: "{status} (restored)" },
  happened: { zh: "{on} {what}", en: "{what} {on}" },
  expires: { zh: "有效期至 {on}", en: "expires {on}" },
});
