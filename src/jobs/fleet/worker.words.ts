import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  trouble: {
    zh: "队列或存放结果的文件夹暂时不可用，稍后再试：{reason}",
    en: "the queue or the folder of the results is away, tried again soon: {reason}",
  },
  refused: {
    zh: "不参加任务 {run}：{reason}",
    en: "no part is taken in run {run}: {reason}",
  },
  otherKey: {
    zh: "它不是用这台机器的密钥封的（各机器的 DOSSIER_FLEET_KEY 必须相同）",
    en: "it was not sealed with this machine's key (DOSSIER_FLEET_KEY must be the same everywhere)",
  },
  noOrder: {
    zh: "它的内容不是这个版本认识的",
    en: "what it says is nothing that this version knows",
  },
  noCommit: {
    zh: "这个克隆里还没有提交 {commit}（git fetch）",
    en: "this clone has no commit {commit} yet (git fetch)",
  },
  different: {
    zh: "这台机器与它不同：{parts}；不同就印不出同样的字节",
    en: "this machine differs from it in {parts}; what differs does not print the same bytes",
  },
  otherCases: {
    zh: "同一个提交在这里列出的案卷不同",
    en: "the same commit gives another list of cases here",
  },
  and: { zh: "{before}、{part}", en: "{before}, {part}" },
  stopped: { zh: "工作进程被要求停止", en: "the worker was told to stop" },
  failed: {
    zh: "第 {chunk} 批没有做成：{reason}",
    en: "job {chunk} could not be done: {reason}",
  },
  notPrinted: { zh: "{path}：{reason}", en: "{path}: {reason}" },
  said: { zh: "{said}", en: "{said}" },
  broke: { zh: "程序出错：{message}", en: "the program failed: {message}" },
});
