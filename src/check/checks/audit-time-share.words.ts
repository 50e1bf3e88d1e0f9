import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "监督、再认证审核时间占初次认证审核总人日的比例。",
    en: "The share of the initial audit's days that a surveillance or recertification audit takes.",
  },
  notRecorded: {
    zh: "没有初审总人日或本次人日",
    en: "the initial days or this audit's days are not recorded",
  },
  exactShare: {
    zh: "初审 {initial} 人日的 {share} 为 {target}，记录为 {recorded}",
    en: "{share} of the initial {initial} days is {target}, recorded {recorded}",
  },
  roundedShare: {
    zh: "初审 {initial} 人日的 {share} 修约后为 {target}，记录为 {recorded}",
    en: "{share} of the initial {initial} days is {target} after rounding, recorded {recorded}",
  },
});
