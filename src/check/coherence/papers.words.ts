import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Every other audit has the paper. */
  leftOut: {
    zh: "{audit}没有“{record}”；本案卷其他同类审核都有（{others}）",
    en: '{audit} has no "{record}"; every other such audit of this case has one ({others})',
  },
  /** Something names the paper. */
  referred: {
    zh: "{field}为“{value}”，案卷里没有“{record}”",
    en: '{field} is "{value}", but the case has no "{record}"',
  },
  supply: {
    zh: "补上这份文件；确实不需要的，登记豁免并写明理由",
    en: "Supply the paper; where it really is not needed, record a waiver with the reason",
  },
  supplyOrCorrect: {
    zh: "补上这份文件，或者改正写着它的一处",
    en: "Supply the paper, or correct the entry that names it",
  },
});
