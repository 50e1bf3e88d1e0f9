import { defineJoined } from "../../model/base/words.js";

/** Wrong use of --changed-since. */
export const words = defineJoined({
  noCommit: { zh: "“{ref}”不是提交", en: "is no commit" },
  noRepository: { zh: "{root} 不在 git 仓库里", en: "is in no git repository" },
  startRepository: { zh: "在 git 仓库里运行", en: "run it inside a git repository" },
  nothingCommon: {
    zh: "“{ref}”与当前提交没有共同的祖先，或者克隆不完整",
    en: "has no commit in common with this one, or the clone is not whole",
  },
  fetchMore: {
    zh: "写明另一个分支；浅克隆请先运行 git fetch --unshallow",
    en: "name another branch; in a shallow clone run git fetch --unshallow first",
  },
  nameCommit: {
    zh: "写明分支或提交，如 origin/main",
    en: "name a branch or commit, such as origin/main",
  },
});
