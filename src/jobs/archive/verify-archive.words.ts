import { defineJoined } from "../../model/base/words.js";

/** Refusals of paths that hold nothing to verify. */
export const words = defineJoined({
  noSuchPath: { zh: "没有 {path}", en: "there is no such file or folder" },
  nothingToVerify: {
    zh: "{path} 里没有归档包，也没有 PDF",
    en: "holds neither packages nor PDFs",
  },
  nameWhatToVerify: {
    zh: "写明 PDF、归档包或它们的文件夹",
    en: "name a PDF, a package, or a folder of them",
  },
});
