import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noZip: { zh: "不是 zip 文件，或已损坏", en: "no zip file, or a damaged one: {reason}" },
  getAgain: { zh: "重新取得这个文件", en: "get the file again" },
  tooLarge: { zh: "zip 解开后过大", en: "the zip grows too large" },
  unpackFirst: {
    zh: "解压到文件夹后再核验",
    en: "unpack it to a folder and verify that",
  },
});
