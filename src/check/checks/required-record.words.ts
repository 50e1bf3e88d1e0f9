import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "案卷到达某一状态后必须有的记录：后面的记录已经存在，或审核方案写明该次审核已完成。文件存在但读不出来，由读取发现负责，不算缺少。",
    en: "A record that must be there once the case has reached a state: a later record exists, or the programme says that the audit is complete. A file that is there but unreadable is not missing: reading it reports so.",
  },
  missing: { zh: "缺少 {path}", en: "{path} is missing" },
  /** Why it does not apply yet. */
  notNeededYet: {
    zh: "还没有到需要{record}的时候：在它之后的记录一份也没有",
    en: "{record} is not needed yet: none of the records that come after it is there",
  },
});
