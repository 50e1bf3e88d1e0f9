import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  judging: { zh: "正在判断全部案卷", en: "judging all cases" },
  printingPapers: {
    zh: "正在打印样本案卷的文件",
    en: "printing the documents of the sample",
  },
  writing: { zh: "正在装订", en: "binding" },
  printingDossier: {
    zh: "正在打印 PDF（案卷多时需要几分钟）",
    en: "printing the PDF (minutes, where there are many cases)",
  },
  /** Title of the dossier's PDF. */
  title: { zh: "认可评审档案", en: "Dossier for the accreditation assessment" },
});
