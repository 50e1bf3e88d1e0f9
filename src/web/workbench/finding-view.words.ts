import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** In place of the file that is not there: "… so this record has to be there". */
  thisRecord: { zh: "这份记录", en: "this record" },
});
