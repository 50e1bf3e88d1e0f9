import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ofCase: { zh: "案卷", en: "Of the case" },
  offers: { zh: "可新增的记录", en: "Records that may be made" },
  noOffers: { zh: "目前没有要新增的记录。", en: "None to be made now." },
  /** Groups of what may be made. */
  asked: { zh: "现在应有", en: "Asked for now" },
  next: { zh: "按工作顺序的下一步", en: "Next in the order of the work" },
  any: { zh: "需要时随时可新增", en: "Whenever it is needed" },
  audit: { zh: "另起一次审核", en: "Another audit" },
  beginsWith: { zh: "从“{record}”开始", en: "begins with “{record}”" },
  make: { zh: "新增", en: "Make" },
});
