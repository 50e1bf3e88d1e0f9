import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  noMemory: {
    zh: "文件太大或太复杂，内存不够，没有完成",
    en: "the file is too large or too intricate: there was not enough memory, and nothing was done",
  },
  makeSmaller: {
    zh: "换一个较小的文件；确需处理时，请技术同事用命令行办理",
    en: "Take a smaller file; where it must be this one, let a technical colleague use the command line",
  },
  tooLong: {
    zh: "10 分钟还没有核验完，已停止",
    en: "after 10 minutes the verification was not done and was stopped",
  },
  ended: { zh: "这项任务意外中断", en: "this job ended unexpectedly" },
  lookAtTerminal: {
    zh: "运行 dossier serve 的终端窗口里写着原因；可再试一次",
    en: "The terminal that runs dossier serve tells the cause; it can be tried again",
  },
});
