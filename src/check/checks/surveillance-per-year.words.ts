import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "每个日历年至少一次监督审核：从发证次年算起，到再认证审核所在年之前；没有再认证审核时到证书到期年之前。",
    en: "At least one surveillance audit in each calendar year after the year of issue and before the year of the recertification audit, or of expiry when there is none yet.",
  },
  missed: { zh: "{year} 年没有监督审核", en: "no surveillance audit in {year}" },
  notYet: { zh: "{year} 年尚无监督审核", en: "no surveillance audit in {year} yet" },
  /** What cannot be read, so that nobody can say whether a year had its audit. */
  unknownDate: {
    zh: "{audit}的现场审核开始日期（{year} 年是否已有审核要看它）",
    en: 'the first on-site day of "{audit}", on which it depends whether {year} had an audit',
  },
});
