import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** In place of the file that is not there: "… so this record has to be there". */
  thisRecord: { zh: "这份记录", en: "this record" },
  /** In place of the list's name in the file. */
  signatures: { zh: "“签署”", en: "“Signatures”" },
});
