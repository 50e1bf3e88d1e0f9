import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** {paper}: the record, {path}: the scan. */
  short: {
    zh: "{paper} 打印出来有 {printed} 页，扫描件 {path} 只有 {pages} 页",
    en: "{paper} fills {printed, plural, one {# page} other {# pages}} when it is printed, its scan {path} has {pages, plural, one {# page} other {# pages}}",
  },
  scanAll: {
    zh: "对照原件，补扫缺的页，更新 SHA-256",
    en: "Compare the original, scan the pages that are left out and record the new SHA-256",
  },
});
