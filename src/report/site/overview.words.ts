import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  title: { zh: "案卷检查总览", en: "Overview of the cases" },
  asOf: { zh: "截至", en: "as of" },
  place: { zh: "位置", en: "Place" },
  finding: { zh: "发现", en: "Finding" },
  limit: { zh: "期限", en: "Limit" },
  outcome: { zh: "结果", en: "Outcome" },
  documents: { zh: "文件", en: "Documents" },
  nothing: { zh: "没有需要处理的事项。", en: "Nothing needs attention." },
  refused: { zh: "没有打印的文件", en: "Documents not printed" },
  /** Documents that were not printed: the file, then the reasons. */
  refusal: { zh: "{path}：{reasons}", en: "{path}: {reasons}" },
  /** What the readings that were not chosen would say. */
  readings: { zh: "另一读法会得出", en: "Other readings would say" },
  /** Below the day of a limit; negative when it is over. */
  days: { zh: "{n} 天", en: "{n, plural, one {# day} other {# days}}" },
  timeline: { zh: "时间线", en: "Timeline" },
});
