import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** Remedy of every missing signature. */
  sign: {
    zh: "请应签人签署后在 signatures 里登记；内容改动后要重新签署",
    en: "Have the right person sign and record it in signatures; changed content must be signed again",
  },
  /**
   * A clause that only a person can judge. {what}: in Chinese its terms, in English the
   * requirement.
   */
  judgementNeeded: {
    zh: "条款 {clause} 需要人工判断：{what}",
    en: "Clause {clause} needs a person's judgement: {what}",
  },
  state: {
    zh: "在“人工判断声明”（statements.json）里写明结论、说明、声明人和日期，条款编号 {clause}",
    en: "State answer, text, person and date in “Statements” (statements.json), clause {clause}",
  },
});
