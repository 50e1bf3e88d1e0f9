import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  cell: { zh: "第 {row} 行“{column}”：{problem}", en: "Row {row}, “{column}”: {problem}" },
  tooWide: {
    zh: "第 {row} 行多出 {n} 格，没有对应的列：{text}",
    en: "Row {row} has {n, plural, one {# cell} other {# cells}} that no column takes: {text}",
  },
  noColumn: {
    zh: "没有名为“{column}”的列，其内容未粘贴",
    en: "No column is called “{column}”: its content was not pasted",
  },
});
