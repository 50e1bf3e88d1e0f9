import { defineJoined } from "../../model/base/words.js";

/** Why a history is not sealed. */
export const words = defineJoined({
  noHistory: { zh: "这里没有 git 历史", en: "there is no git history here" },
  commitFirst: {
    zh: "在案卷的 git 仓库里运行，先提交",
    en: "run it in the repository of the records, after a commit",
  },
  shallow: {
    zh: "这是浅克隆，只有最近的提交",
    en: "this is a shallow clone: only the latest commits are here",
  },
  fetchAll: { zh: "git fetch --unshallow 之后再运行", en: "run git fetch --unshallow first" },
  noSeal: { zh: "{file} 不是封存的历史", en: "is no seal of a history" },
  restore: { zh: "从备份恢复 archive/history", en: "restore archive/history from a copy" },
  rewritten: {
    zh: "上次封存的提交 {head} 不在现在的历史里：历史被改写",
    en: "the sealed commit does not lead up to the head: history was rewritten",
  },
  lookFirst: {
    zh: "运行 dossier doctor --repository 查看在哪里，恢复历史之后再封存",
    en: "see where with dossier doctor --repository, restore the history, then seal",
  },
});
