import { defineWords } from "../../model/base/words.js";

/** What the stamps of a bound file say. */
export const words = defineWords({
  readingCopy: {
    zh: "{name} · 阅览本，不具签章效力；签章原件原样保存在归档包中",
    en: "{name} · Reading copy, not signed; the signed originals are kept byte for byte in the archive package",
  },
  notPrinted: { zh: "未打印原因", en: "Why it is not printed" },
  liesAt: { zh: "存放位置", en: "Where it lies" },
  digest: { zh: "SHA-256", en: "SHA-256" },
});
