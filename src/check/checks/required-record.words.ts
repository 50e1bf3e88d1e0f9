import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "案卷到达某一状态后必须有的记录：后面的记录已经存在，或审核方案写明该次审核已完成。文件存在但读不出来，由读取发现负责，不算缺少。",
    en: "A record that must be there once the case has reached a state: a later record exists, or the programme says that the audit is complete. A file that is there but unreadable is not missing: reading it reports so.",
  },
  /** What is to be done. */
  awaited: {
    zh: "已有{earlier}，尚无{record}",
    en: "{earlier} is there, {record} is not yet",
  },
  /** `proof` tells what shows that the time of the record has come. */
  missing: { zh: "{proof}，应当有 {path}", en: "{proof}, so {path} has to be there" },
  missingForStep: {
    zh: "要走的这一步需要 {path}",
    en: "the step to be taken needs {path}",
  },
  caseHas: { zh: "案卷里已有{record}", en: "the case has {record}" },
  auditHas: { zh: "{audit}已有{record}", en: "{audit} has {record}" },
  begun: { zh: "{audit}已经开始", en: "{audit} has begun" },
  completed: {
    zh: "审核方案写明{audit}已经完成",
    en: "the programme says that {audit} is complete",
  },
  /** Why it does not apply yet. */
  notNeededYet: {
    zh: "还没有到需要{record}的时候：在它之后的记录一份也没有",
    en: "{record} is not needed yet: none of the records that come after it is there",
  },
});
