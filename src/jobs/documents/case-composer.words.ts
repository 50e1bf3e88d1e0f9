import { defineJoined } from "../../model/base/words.js";

/** Wrong use of --document. */
export const words = defineJoined({
  noSuchDocument: { zh: "没有这种文件", en: "unknown document {ids}" },
  known: { zh: "可用", en: "known: {ids}" },
  casesFirst: { zh: "案卷写在 --document 之前", en: "cases go before --document" },
});
