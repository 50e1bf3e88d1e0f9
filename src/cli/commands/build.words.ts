import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "检查案卷，把变了的文件打印成 PDF，写出 HTML 总览。",
    en: "Checks the cases, prints the documents that changed to PDF and writes an HTML overview.",
  },
  checking: {
    zh: "检查 {folder}，基准日 {asOf}",
    en: "Checking {folder} as of {asOf}",
  },
  overview: { zh: "总览  {page}", en: "Overview  {page}" },
  /** The last line, where the samples are built. */
  workbench: { zh: "工作台  npm run workbench", en: "Workbench  npm run workbench" },
});
