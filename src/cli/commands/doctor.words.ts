import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  repository: {
    zh: "查案卷的 git 仓库：历史是否被改写、提交签名、结束未归档、只有一份",
    en: "the repository of the records: history rewritten, commits unsigned, cases ended and not archived, one copy only",
  },
});

export const words = defineWords({
  description: {
    zh: "检查 Node、配置、浏览器、字体、磁盘、git；每一项都说明怎么办。",
    en: "Looks at Node, configuration, browser, fonts, disk and git, and says what to do about each.",
  },
});
