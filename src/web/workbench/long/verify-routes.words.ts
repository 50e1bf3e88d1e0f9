import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** Title of the job. */
  verify: { zh: "核验 {name}", en: "Verify {name}" },
  noFile: { zh: "没有收到文件", en: "there was no file" },
  dropOne: { zh: "拖入或选择一个文件", en: "Drop or choose a file" },
  wrongKind: {
    zh: "{name}：只核验 PDF、OFD 和归档包（zip）",
    en: "{name}: only PDF, OFD and packages (zip) are verified",
  },
  takeOfKind: {
    zh: "选择原来的 PDF、OFD 或 zip 文件，不要改名",
    en: "Take the original PDF, OFD or zip, under its own name",
  },
  notWhatItSays: {
    zh: "文件名说是 {ending}，内容不是",
    en: "by its name this is {ending}, by its content it is not",
  },
  tooLarge: { zh: "文件超过 1 GB", en: "the file is larger than 1 GB" },
  useCommand: {
    zh: "更大的包请技术同事用 dossier verify 核验",
    en: "Let a technical colleague verify larger packages by dossier verify",
  },
  notDone: { zh: "核验还没有完成", en: "the verification is not done yet" },
  waitForIt: { zh: "完成后再下载报告", en: "Download the report when it is" },
});
