import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  mendDocument: { zh: "改正 document.json", en: "mend it" },
  /** Of shared/words.json. */
  bothLanguages: { zh: "每个词写 zh 和 en", en: "give each word zh and en" },
  /** Of a pattern in shared/english.json. */
  fewPlaceholders: {
    zh: "一个 pattern 最多三个占位",
    en: "a pattern has three placeholders at most",
  },
  unreadable: { zh: "无法读取 {file}", en: "cannot be read" },
  restore: { zh: "恢复模板", en: "restore the template" },
  mendJson: { zh: "改正 JSON", en: "mend the JSON" },
});
