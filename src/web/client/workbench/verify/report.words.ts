import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  isSound: {
    zh: "{subject}：核验通过",
    en: "{subject}: passed",
  },
  isUnsound: {
    zh: "{subject}：不通过，下面红色各项说明原因",
    en: "{subject}: failed; the red lines below tell why",
  },
  isOpen: {
    zh: "{subject}：没有发现改动，但有不能判断的内容，不算通过",
    en: "{subject}: nothing was found altered, but some of it cannot be judged: that is no pass",
  },
  asOf: {
    zh: "证书是否有效按 {asOf} 判断。文件已删除，报告保留到工作台关闭。",
    en: "Certificates were judged as of {asOf}. The file is deleted; the report stays until the workbench ends.",
  },
  download: { zh: "下载报告", en: "Download the report" },
  held: { zh: "通过 {n} 项", en: "{n} passed" },
});
