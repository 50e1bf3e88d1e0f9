import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  jobs: { zh: "任务", en: "Jobs" },
  running: { zh: "进行中 {n}", en: "{n} running" },
  note: {
    zh: "任务在后台进行：关闭页面也不会中断；重启工作台后，这里的列表清空，已打印、已归档的文件都在。",
    en: "Jobs go on when the page is closed. The list is empty after the workbench was started anew; what was printed or archived stays.",
  },
  done: { zh: "已完成", en: "done" },
  open: { zh: "查看", en: "Look at it" },
});
