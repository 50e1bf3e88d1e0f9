import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** Titles of jobs. */
  sample: { zh: "{body} 评审抽样", en: "Sample for the assessment of {body}" },
  dossier: { zh: "{body} 评审档案", en: "Dossier for the assessment of {body}" },
  rehearse: { zh: "{body} 评审预演", en: "Rehearsal of the assessment of {body}" },
  pages: { zh: "公示页预览", en: "Preview of the public pages" },
  nothingWritten: { zh: "还没有写出页面", en: "no pages were written yet" },
  waitForIt: { zh: "等任务完成", en: "Wait until the job is done" },
  tooMuchForZip: { zh: "文件太多或太大，一个 zip 装不下", en: "too much for one zip" },
  takeFolder: {
    zh: "请技术同事直接取输出文件夹",
    en: "Let a technical colleague take the output folder itself",
  },
});
