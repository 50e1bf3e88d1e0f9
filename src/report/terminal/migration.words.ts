import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  upToDate: { zh: "记录格式是第 {to} 版，已是最新", en: "The records have format {to}, today's" },
  fromTo: { zh: "记录格式：第 {from} 版 → 第 {to} 版", en: "Record format: {from} → {to}" },
  /** {title}: what the version is about. */
  version: { zh: "第 {version} 版：{title}", en: "{version}: {title}" },
  more: {
    zh: "另有 {n} 处（--format json 列出全部）",
    en: "and {n, plural, one {# more} other {# more}} (--format json lists all)",
  },
  supply: { zh: "需要由人补充：", en: "Left to a person:" },
  repository: { zh: "记录库", en: "Repository" },
});
