import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: { zh: "检查运行环境", en: "look at what a run needs" },
});

export const words = defineWords({
  description: {
    zh: "检查 Node、配置、浏览器、字体、磁盘、git；每一项都说明怎么办。",
    en: "Looks at Node, configuration, browser, fonts, disk and git, and says what to do about each.",
  },
});
