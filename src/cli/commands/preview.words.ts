import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  document: { zh: "文件种类，如 certificate", en: "kind of document" },
  port: { zh: "端口（默认任选）", en: "port" },
});

export const words = defineWords({
  description: {
    zh: "在浏览器里显示一种文件；记录、模板或版式一改，页面随之更新。只在本机可见，不写任何文件。",
    en: "Shows a document in the browser and follows every change of records, templates and look. Reachable from this machine alone; writes nothing.",
  },
  open: {
    zh: "在浏览器里打开；按 Ctrl-C 结束",
    en: "Open it in a browser; Ctrl-C ends it",
  },
});
