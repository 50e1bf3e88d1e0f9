import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noGit: { zh: "没有找到 git", en: "git was not found" },
  noAnswer: {
    zh: "git 在 {folder} 里没有应答",
    en: "git gives no answer there",
  },
  lookIntoGit: {
    zh: "看看 .git 里有没有管道或坏链接，磁盘是否可用；仓库很大时用 DOSSIER_GIT_SECONDS 放宽时间",
    en: "look for pipes or broken links in .git and whether the disk answers; of a very large repository, DOSSIER_GIT_SECONDS gives it longer",
  },
  installGit: { zh: "安装 git", en: "install git" },
  runInRepository: {
    zh: "在 git 仓库里运行，并核对引用名",
    en: "run it inside a git repository and check the name of the reference",
  },
  unmerged: { zh: "{file} 还有冲突", en: "has unmerged changes" },
  resolveFirst: { zh: "先解决冲突并暂存", en: "resolve the conflict and stage the file first" },
});
