import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "多机任务", en: "Several machines" },
  lead: {
    zh: "在这个仓库里发起、由多台机器处理全部案卷的任务",
    en: "Runs over all cases by several machines, asked for in this repository",
  },
  nothing: { zh: "现在没有正在进行的任务。", en: "No run is going on." },
  /** How to start one, by commands. */
  start: { zh: "怎样发起", en: "How to start one" },
  alone: {
    zh: "只用这台机器，不需要准备什么；在仓库的文件夹里运行：",
    en: "By this machine alone, nothing to be set up; in the folder of the repository:",
  },
  several: {
    zh: "几台机器：每台有同一版本的程序和仓库的克隆，看得到同一个文件夹，环境变量 DOSSIER_FLEET_KEY 相同；在每台上运行第一条，在这里运行第二条：",
    en: "By several: each has the same version of the program and a clone, sees one folder, and has the same DOSSIER_FLEET_KEY in its environment; the first command on each of them, the second here:",
  },
  others: {
    zh: "build 检查并打印；check、archive、assess 同样用法。用数据库或对象存储，见 docs/fleet.md。",
    en: "build checks and prints; check, archive and assess are used in the same way. With a database or a bucket: docs/fleet.md.",
  },
  earlier: { zh: "以前的任务", en: "Earlier runs" },
});
