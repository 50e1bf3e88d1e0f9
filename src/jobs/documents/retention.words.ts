import { defineWords } from "../../model/base/words.js";

/** Until when a case is kept, and why. */
export const words = defineWords({
  recorded: { zh: "档案记录写明 {until}", en: "the archive record says {until}" },
  noPeriod: { zh: "规则没有写保存期限", en: "the procedure names no period" },
  noCertificate: { zh: "没有证书，无从起算", en: "no certificate to count from" },
  standardSilent: { zh: "{standard} 的 {clause} {silent}", en: "{standard}, {clause}, {silent}" },
  /** What to do where no clause gives a day. */
  sayUntil: {
    zh: "由本机构定出日期，写入 archive.json 的 keptUntil",
    en: "the body sets the day: archive.json, keptUntil",
  },
  whileValid: { zh: "保存至证书有效期届满", en: "kept while the certificate is valid" },
  yearsMore: {
    zh: "证书至 {end}，再保存 {years} 年",
    en: "certificate until {end}, kept {years, plural, one {# year} other {# years}} more",
  },
  /** How the procedure's text is read, where it can be read in two ways. */
  underReading: { zh: "{period}（{reading}）", en: "{period} ({reading})" },
  /** The period of the procedure, and the longer one that counts. */
  standardLonger: {
    zh: "{period}；{standard} 的 {clause} 要求更长，保存至 {until}",
    en: "{period}; {standard}, {clause}, wants longer: until {until}",
  },
  recordedLater: {
    zh: "{period}；档案记录写明更晚的 {until}",
    en: "{period}; the archive record says later, {until}",
  },
});
