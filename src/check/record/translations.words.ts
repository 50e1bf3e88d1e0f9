import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  missing: { zh: "“{field}”没有英文", en: '"{field}" has no English text' },
  differs: {
    zh: "“{field}”中英文不一致：{difference}",
    en: '"{field}" differs between the languages: {difference}',
  },
  twoTranslations: {
    zh: "“{text}”在这里译作“{here}”，在“{place}”中译作“{there}”",
    en: '"{text}" is "{here}" here and "{there}" in "{place}"',
  },
  /** A record of an audit. */
  inAudit: { zh: "{record}（{audit}）", en: "{record} ({audit})" },
  correct: { zh: "核对并改正译文", en: "Compare and correct the translation" },
});
