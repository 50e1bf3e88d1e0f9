import { defineWords } from "../../model/base/words.js";

/** What is wrong with a cell of a workbook. */
export const words = defineWords({
  /** {text}: the formula or what the spreadsheet shows. */
  formula: {
    zh: "这里是公式 {text}，不会计算；复制后“选择性粘贴”为“数值”",
    en: "a formula stands here and is not worked out: {text}; copy it and paste its value",
  },
  faultOfSheet: {
    zh: "这里显示错误值 {text}；填写本来的内容",
    en: "the spreadsheet shows the fault {text} here; write what is meant",
  },
  numberInText: {
    zh: "这里是数字 {number}，此列应为文字，前后的零可能已经丢失（如 8.10 变成 8.1）；把单元格格式设为“文本”后按原件重新输入",
    en: "the number {number} stands in a column of texts, and zeros may be lost (8.10 became 8.1); make the cell Text and type it again from the original",
  },
  dayInText: {
    zh: "这里是日期或时间 {text}，此列应为文字；把单元格格式设为“文本”后按原件重新输入",
    en: "the day or time {text} stands in a column of texts; make the cell Text and type it again from the original",
  },
  notAmong: {
    zh: "应为其中之一：{choices}；现为“{text}”",
    en: 'must be one of {choices}; is "{text}"',
  },
  blanks: { zh: "首尾的空白已去掉", en: "the blanks around it were removed" },
});
