import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  root: {
    zh: "注意：以 root 运行，浏览器没有沙箱；日常请用普通用户。",
    en: "Note: running as root, the browser has no sandbox; use an ordinary user for daily work.",
  },
});
