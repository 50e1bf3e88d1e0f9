import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  export: { zh: "导出 Excel", en: "Export to Excel" },
  newCase: { zh: "新建案卷", en: "New case" },
  notInGit: {
    zh: "不在 git 仓库中，不能新建。",
    en: "Not in a git repository: nothing can be made.",
  },
});
