import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noCommit: {
    zh: "这个克隆里没有提交 {name}",
    en: "there is no commit {name} in this clone",
  },
  fetchIt: {
    zh: "用 git log 看看有哪些提交；别处的提交先 git fetch",
    en: "see git log for the commits there are; fetch those of elsewhere with git fetch",
  },
  noRepository: { zh: "{root} 不是 git 仓库", en: "{root} is no git repository" },
  runInClone: {
    zh: "在案卷仓库的克隆里运行：多台机器只按提交工作",
    en: "run it in a clone of the records: several machines work from a commit alone",
  },
});
