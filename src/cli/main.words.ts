import { defineJoined } from "../model/base/words.js";

export const notes = defineJoined({
  stopped: {
    zh: "已停止；写好的文件都是完整的",
    en: "stopped; what is written is whole",
  },
  ourBug: { zh: "程序缺陷，请报告", en: "our bug, please report it: {message}" },
});
