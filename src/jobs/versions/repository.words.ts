import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  noRepository: {
    zh: "这个文件夹不在 git 仓库里，没有版本可言",
    en: "this folder lies in no git repository: there are no versions",
  },
  startRepository: {
    zh: "请技术同事运行 git init，并提交一次",
    en: "have a technical colleague run git init and commit once",
  },
  noCommit: {
    zh: "仓库里还没有保存过任何内容",
    en: "nothing has been saved in the repository yet",
  },
  saveOnce: {
    zh: "先保存一份记录，或请技术同事提交一次",
    en: "save a record first, or have a technical colleague commit once",
  },
  onNoBranch: {
    zh: "现在打开的是一个旧版本（{commit}），不是工作稿",
    en: "what is open is one old version ({commit}), not a working draft",
  },
  openBranch: {
    zh: "在“版本”页打开一份工作稿，然后再试",
    en: "open a working draft on the page of versions, then try again",
  },
  noRemote: {
    zh: "还没有设置共享仓库，不能取回或发送",
    en: "no shared repository is set up: nothing can be got or sent",
  },
  addRemote: {
    zh: "请技术同事运行 git remote add origin，后面写共享仓库的地址",
    en: "have a technical colleague run git remote add origin, followed by the address of the shared repository",
  },
  shallow: {
    zh: "本机只有一部分历史（浅克隆），看不出双方从哪里开始不同",
    en: "only part of the history is on this machine (a shallow clone): where the two began to differ is not known",
  },
  unshallow: {
    zh: "请技术同事在终端运行 git fetch --unshallow，然后再试",
    en: "have a technical colleague run git fetch --unshallow in the terminal, then try again",
  },
  nothingCommon: {
    zh: "双方没有任何共同的历史，多半是共享仓库的地址填错了",
    en: "the two have no history in common; most likely the address of the shared repository is wrong",
  },
  checkRemote: {
    zh: "请技术同事用 git remote -v 核对地址",
    en: "have a technical colleague check the address with git remote -v",
  },
});
