import { defineWords } from "../../model/base/words.js";

/** What keeps a document out of a package. */
export const words = defineWords({
  refused: {
    zh: "没有打印 {path}.pdf：{reasons}",
    en: "{path}.pdf was not printed: {reasons}",
  },
  failed: { zh: "没有打印 {path}：{reason}", en: "{path} was not printed: {reason}" },
  signedEarlier: {
    zh: "{path} 签的是这份文件以前的样子，要重新签名",
    en: "{path} is a signed copy of an earlier state: it has to be signed anew",
  },
});
