import { defineJoined } from "../../model/base/words.js";

/** Wrong use of --changed-since. */
export const words = defineJoined({
  noCommit: { zh: "“{ref}”不是提交", en: "is no commit" },
  nameCommit: {
    zh: "写明分支或提交，如 origin/main",
    en: "name a branch or commit, such as origin/main",
  },
});
