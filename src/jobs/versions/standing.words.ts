import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  noRepository: {
    zh: "这个文件夹不在 git 仓库里，没有版本，也不能保存。",
    en: "This folder lies in no git repository: there are no versions, and nothing can be saved.",
  },
  noCommit: {
    zh: "仓库里还没有保存过任何内容。",
    en: "Nothing has been saved in the repository yet.",
  },
  halfDone: {
    zh: "{what}。在此之前不能保存、取回或发送：请技术同事在终端运行 git status，按提示完成或放弃它。",
    en: "{what}. Until then nothing can be saved, got or sent: have a technical colleague run git status in the terminal and end it or give it up.",
  },
  detached: {
    zh: "现在打开的是一个旧版本（{commit}），不是工作稿：可以查看；要继续工作，请在下面打开一份工作稿。",
    en: "What is open is one old version ({commit}), not a working draft: it can be looked at; to go on working, open a working draft below.",
  },
});
