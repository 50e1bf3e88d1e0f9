import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  stop: { zh: "停止", en: "Stop" },
  stopping: { zh: "正在停止…", en: "Stopping…" },
  beginning: { zh: "正在开始", en: "Beginning" },
  stopped: {
    zh: "已停止；完成的部分保留，可再次开始",
    en: "Stopped; what was done stays, and it can be begun again",
  },
});
