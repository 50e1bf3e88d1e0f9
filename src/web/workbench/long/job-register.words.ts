import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  runsAlready: { zh: "“{title}”已在进行", en: "“{title}” is going on already" },
  waitForIt: {
    zh: "等它完成，或在页面上方的“任务”里停止它",
    en: "Wait until it is done, or stop it under “Jobs” on top of the page",
  },
  tooMany: {
    zh: "已有 {n} 项任务在进行",
    en: "{n, plural, one {# job is} other {# jobs are}} going on already",
  },
  gone: { zh: "这项任务的结果已不再保留", en: "what this job brought is no longer kept" },
  askAgain: { zh: "重新办理一次", en: "Start it once more" },
});
