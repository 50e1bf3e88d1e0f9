import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: { zh: "在浏览器里办理全部工作", en: "the workbench in the browser" },
  port: { zh: "端口（默认任选）", en: "port" },
  noOpen: { zh: "不打开浏览器，只打印地址", en: "print the address only" },
});

export const words = defineWords({
  description: {
    zh: "打开工作台：待办、案卷、填写记录、文件、查找，都在浏览器里，改的是同一批文件，每次保存是 git 的一次提交。只在本机可见；地址里的口令只能用一次。按 Ctrl-C 结束。",
    en: "Opens the workbench: what is to be done, cases, records, documents and search in the browser, on the same files; each save is one commit of git. Reachable from this machine alone; the token in the address works once. Ctrl-C ends it.",
  },
  running: {
    zh: "工作台正在运行；按 Ctrl-C 结束。在浏览器里打开：",
    en: "The workbench is running; Ctrl-C ends it. Open it in the browser:",
  },
  another: {
    zh: "地址已使用。另一个浏览器用：{url}",
    en: "The address was used. For another browser: {url}",
  },
});
