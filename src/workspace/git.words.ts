import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noGit: { zh: "没有找到 git", en: "git was not found" },
  installGit: { zh: "安装 git", en: "install git" },
  runInRepository: {
    zh: "在 git 仓库里运行，并核对引用名",
    en: "run it inside a git repository and check the name of the reference",
  },
  unmerged: { zh: "{file} 还有冲突", en: "has unmerged changes" },
  resolveFirst: { zh: "先解决冲突并暂存", en: "resolve the conflict and stage the file first" },
});
