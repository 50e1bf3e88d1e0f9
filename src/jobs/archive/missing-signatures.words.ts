import { defineWords } from "../../model/base/words.js";

/** A signature that a document of the package still needs. */
export const words = defineWords({
  notSigned: {
    zh: "{path}：记录写明 {name} 电子签名，PDF 还没有签（dossier sign … --role {role}）",
    en: "{path}: the record says that {name} signed electronically; the PDF is not signed yet (dossier sign … --role {role})",
  },
});
