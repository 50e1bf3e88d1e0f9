import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** What was asked for. */
  build: { zh: "检查并打印", en: "Check and print" },
  check: { zh: "检查", en: "Check" },
  archive: { zh: "打印并归档", en: "Print and archive" },
  assess: { zh: "检查并编评审案卷", en: "Check and bind for an assessment" },
  at: { zh: "提交 {commit}，判断日 {day}", en: "commit {commit}, as of {day}" },
  /** States of a run. */
  running: { zh: "进行中", en: "going on" },
  bringing: { zh: "正在合并、比较", en: "being brought together" },
  done: { zh: "已完成", en: "done" },
  failed: { zh: "未完成", en: "not done" },
  stopped: { zh: "已停止", en: "stopped" },
  silent: { zh: "没有回音", en: "silent" },
  silentSince: {
    zh: "发起任务的程序自 {moment} 起没有回音：被结束，或它的机器关了。已完成的不丢失；同一条命令再运行一次，接着做。",
    en: "Who asked for it has said nothing since {moment}: ended, or its machine is off. What is done is kept; the same command goes on.",
  },
  again: { zh: "同一条命令再运行一次，接着做。", en: "The same command goes on." },
  /** Names of figures. */
  cases: { zh: "案卷", en: "Cases" },
  jobs: { zh: "批次", en: "Jobs" },
  waiting: { zh: "等待", en: "Waiting" },
  inHand: { zh: "在做", en: "In hand" },
  dead: { zh: "放弃", en: "Given up" },
  workers: { zh: "参加的工作进程", en: "Workers that took part" },
  left: { zh: "约剩", en: "Left, about" },
  of: { zh: "{done} / {all}", en: "{done} / {all}" },
  seconds: { zh: "{n} 秒", en: "{n} s" },
  minutes: { zh: "{n} 分钟", en: "{n} min" },
  unknown: { zh: "还说不准", en: "not known yet" },
  away: { zh: "队列暂时连不上", en: "the queue is away" },
  /** Of a job that somebody is at. */
  job: { zh: "批次", en: "Job" },
  worker: { zh: "工作进程", en: "Worker" },
  attempt: { zh: "第几次", en: "Try" },
  lease: { zh: "多久没有回音就交给别人", en: "Given to another in" },
  deadJob: {
    zh: "第 {chunk} 批：试了 {n} 次",
    en: "job {chunk}: {n, plural, one {tried once} other {tried # times}}",
  },
  deadSilent: { zh: "工作进程没有回音", en: "its worker fell silent" },
  /** Heads of the list of earlier runs. */
  what: { zh: "任务", en: "Run" },
  state: { zh: "结果", en: "Outcome" },
  begun: { zh: "开始", en: "Begun" },
});
