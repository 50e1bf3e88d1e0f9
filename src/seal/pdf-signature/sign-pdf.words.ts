import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noPage: { zh: "PDF 没有页", en: "the PDF has no page" },
  printAgain: { zh: "重新打印", en: "print it again" },
});
