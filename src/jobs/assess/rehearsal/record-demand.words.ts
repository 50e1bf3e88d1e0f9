import { defineWords } from "../../../model/base/words.js";

/** Whether the records that answer a question are there. */
export const words = defineWords({
  there: { zh: "{body}：{label}（{on}）", en: "{body}: {label} ({on})" },
  thereUndated: { zh: "{body}：有{label}", en: "{body}: {label}" },
  missing: { zh: "没有{label}", en: "missing: {label}" },
  old: {
    zh: "{label}：最近一次是 {on}，已超过 {months} 个月",
    en: "{label}: the last is of {on}, more than {months} months ago",
  },
  people: { zh: "{label}：{n} 人中 {with} 人有", en: "{label}: {with} of {n} people" },
  lacking: { zh: "没有{label}的：{who}", en: "without {label}: {who}" },
});
