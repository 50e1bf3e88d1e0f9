import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  install: {
    zh: "安装；已有的其他钩子不会被覆盖",
    en: "install; a hook of others is never overwritten",
  },
});

export const words = defineWords({
  description: {
    zh: "在档案库里安装 git 的 pre-commit 钩子：每次提交前检查暂存的案卷。",
    en: "Installs git's pre-commit hook in the repository: the staged cases are checked before each commit.",
  },
});
