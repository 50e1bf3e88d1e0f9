import { defineJoined } from "../../model/base/words.js";

/** A document that is not known was asked for. */
export const words = defineJoined({
  noSuchDocument: { zh: "没有这种文件", en: "unknown document {ids}" },
  didYouMean: { zh: "是否应为 {ids}", en: "did you mean {ids}" },
  known: { zh: "可用", en: "known: {ids}" },
  casesFirst: { zh: "案卷写在 --document 之前", en: "cases go before --document" },
});
