import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  judging: { zh: "正在判断全部案卷", en: "judging all cases" },
  printing: { zh: "正在打印证书", en: "printing the certificates" },
});
