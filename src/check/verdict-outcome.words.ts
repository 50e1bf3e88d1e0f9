import { defineWords } from "../model/base/words.js";

/** How outcomes begin: `title` is what is wrong when the rule does not hold. */
export const words = defineWords({
  found: { zh: "{title}：{detail}", en: "{title}: {detail}" },
  /** The same fault in several places. */
  inPlaces: { zh: "{found}（共 {n} 处）", en: "{found} (in {n} places)" },
  notFound: { zh: "未发现：{title}", en: "Not found: {title}" },
  notFoundDetailed: { zh: "未发现：{title}（{detail}）", en: "Not found: {title} ({detail})" },
  notApplicable: { zh: "不适用：{title}（{reason}）", en: "Not applicable: {title} ({reason})" },
  cannotJudge: { zh: "无法判断“{title}”：{detail}", en: 'Cannot judge "{title}": {detail}' },
  toBeDone: {
    zh: "待办：{detail}（逾期即“{title}”）",
    en: 'To be done: {detail} (if missed: "{title}")',
  },

  /** What the reading that was not chosen would say. */
  readStrictly: { zh: "按严格的读法：{message}", en: "Read strictly: {message}" },
  readLeniently: { zh: "按宽松的读法：{message}", en: "Read leniently: {message}" },

  /** What to do. */
  doBy: { zh: "在 {due} 之前（含当日）完成", en: "Do it by {due}, that day included" },
  doSoon: { zh: "尽快完成", en: "Do it soon" },
  reportBug: {
    zh: "请连同案卷报告这个缺陷；其他判断仍然有效",
    en: "Report this bug with the case; the other judgements stand",
  },
});
