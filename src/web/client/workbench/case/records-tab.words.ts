import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ofCase: { zh: "案卷", en: "Of the case" },
  offers: { zh: "可新增的记录", en: "Records that may be made" },
  noOffers: { zh: "目前没有要新增的记录。", en: "None to be made now." },
  make: { zh: "新增", en: "Make" },
});
