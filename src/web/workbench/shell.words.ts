import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  title: { zh: "认证工作台", en: "Certification workbench" },
  /** In place of the workbench. */
  notBuilt: {
    zh: "工作台的页面还没有构建：运行 npm run build",
    en: "The pages of the workbench were not built: run npm run build",
  },
  needsScript: {
    zh: "工作台需要浏览器允许运行脚本。",
    en: "The workbench needs a browser that runs scripts.",
  },
});
