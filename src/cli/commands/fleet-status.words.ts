import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: { zh: "任务进行到哪里，哪些批放弃了", en: "how far runs are, and what was given up" },
});

export const words = defineWords({
  description: {
    zh: "列出共用文件夹里的任务：多少批做完、等待、进行中（谁在做、还有多少秒、第几次）、放弃（为什么），以及两次做出不同字节的批。",
    en: "Lists the runs of the shared folder: how many jobs are done, waiting, in hand (whose, seconds left, which try), given up (why), and jobs that gave different bytes when they were done twice.",
  },
  none: { zh: "没有任务", en: "no runs" },
  run: { zh: "任务", en: "Run" },
  what: { zh: "工作", en: "Work" },
  commit: { zh: "提交", en: "Commit" },
  asOf: { zh: "基准日", en: "As of" },
  cases: { zh: "案卷", en: "Cases" },
  jobs: { zh: "做完/批", en: "Done/jobs" },
  waiting: { zh: "等待", en: "Waiting" },
  inHand: { zh: "进行中", en: "In hand" },
  dead: { zh: "放弃", en: "Given up" },
  hand: {
    zh: "{id} 第 {chunk} 批进行中：{worker}，第 {tries} 次，{left} 秒内没有出声就交给别人",
    en: "{id} job {chunk} in hand: {worker}, try {tries}, given to another if nothing is heard for {left} s",
  },
  gaveUp: {
    zh: "{id} 第 {chunk} 批放弃，试了 {tries} 次：{reason}",
    en: "{id} job {chunk} given up, try {tries}: {reason}",
  },
  fault: {
    zh: "{id} 做了两次，字节不同：{fault}",
    en: "{id} done twice, with different bytes: {fault}",
  },
});
