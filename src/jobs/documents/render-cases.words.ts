import { defineWords } from "../../model/base/words.js";

/** Why a document was not printed. */
export const words = defineWords({
  refused: { zh: "拒绝打印：{reason}", en: "refused: {reason}" },
  notWritten: { zh: "没有写出：{reason}", en: "not written: {reason}" },
});
