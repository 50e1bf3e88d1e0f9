import { defineWords } from "../../model/base/words.js";

/** Why a document was not printed. */
export const words = defineWords({
  outsideContent: { zh: "页面要求加载外部内容，已拒绝：{reason}", en: "refused: {reason}" },
  notWritten: { zh: "没有写出：{reason}", en: "not written: {reason}" },
});
