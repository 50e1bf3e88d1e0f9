import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: { zh: "取走队列里的批次并做完", en: "take jobs from the queue and do them" },
  run: { zh: "只做这个任务（默认所有未完的）", en: "this run alone (default: all that are open)" },
  idle: {
    zh: "多少秒没有活就结束（默认一直等）",
    en: "ends after so many seconds without work (default: never)",
  },
  quiet: { zh: "只说出错的事", en: "says only what goes wrong" },
});

export const faults = defineJoined({
  noRun: {
    zh: "应为任务的编号：32 位十六进制数",
    en: "must be the id of a run: 32 hexadecimal digits",
  },
});

export const words = defineWords({
  description: {
    zh: "在案卷仓库的克隆里运行：从共用文件夹和队列取批次，按任务的提交检出一份干净的文件来做，结果放进共用文件夹。程序版本、浏览器、字体或密钥与任务不同的机器不参加，并说出哪里不同。被杀掉、断网、卡住都不丢失：它的一批过一会儿交给别的机器。",
    en: "Run it in a clone of the records: it takes jobs by way of the shared folder and the queue, does them on a clean checkout of the run's commit, and leaves the results in the shared folder. A machine with another version, browser, font or key takes no part, and says what differs. Nothing is lost when it is killed, cut off or hangs: its job is given to another after a while.",
  },
  ready: { zh: "等待批次：{store}", en: "waiting for jobs: {store}" },
  done: { zh: "任务 {run}：第 {chunk} 批做完", en: "run {run}: job {chunk} done" },
  other: {
    zh: "任务 {run}：第 {chunk} 批已有结果，字节与这里做的不同；第一次的算数",
    en: "run {run}: job {chunk} already has a result, and its bytes are not those made here; the first one counts",
  },
  ended: { zh: "共做 {n} 批", en: "{n, plural, one {# job} other {# jobs}} done" },
});
