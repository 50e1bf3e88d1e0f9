import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  forged: {
    zh: "任务 {run} 第 {chunk} 批的结果不是持有本密钥的机器写的，或者不完整",
    en: "the result of job {chunk} of run {run} was not written by a machine that has this key, or is not whole",
  },
  closeStore: {
    zh: "查清谁能写入存放结果的文件夹；删去这个结果再运行，它会重做",
    en: "find out who can write to the folder of the results; take this result away and run again: it is done anew",
  },
  givenUp: {
    zh: "{n} 批放弃了，第 {first} 批：{reason}",
    en: "{n, plural, one {# job was} other {# jobs were}} given up, job {first}: {reason}",
  },
  silent: {
    zh: "做它的进程没有再出声（被杀掉、内存不足、机器断开）",
    en: "the worker that had it said nothing any more (killed, out of memory, cut off)",
  },
  runAgain: {
    zh: "排除原因后再运行同一条命令：做完的不会重做；dossier fleet status 列出放弃的",
    en: "mend the cause and give the same command again: what is done is not done again; dossier fleet status lists what was given up",
  },
});
