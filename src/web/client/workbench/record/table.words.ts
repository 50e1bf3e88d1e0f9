import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  add: { zh: "添加一行", en: "Add a row" },
  addCard: { zh: "添加一项", en: "Add an item" },
  addColumn: { zh: "添加列", en: "Add a column" },
  copy: { zh: "复制表格", en: "Copy the table" },
  copied: { zh: "已复制，可粘贴到 Excel", en: "Copied: paste it into a spreadsheet" },
  pasteHint: {
    zh: "可从 Excel 复制多行，点中一格后粘贴；首行是列名时按列名对应；Ctrl+' 取上一格的值",
    en: "Rows copied from a spreadsheet can be pasted at a cell; a first row of headings says which column is which; Ctrl+' takes the value of the cell above",
  },
  rowMenu: { zh: "第 {row} 行的操作", en: "What to do with row {row}" },
  insert: { zh: "在下方插入一行", en: "Insert a row below" },
  duplicate: { zh: "复制此行", en: "Duplicate the row" },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
  remove: { zh: "删除", en: "Delete" },
  sayNone: { zh: "没有", en: "There are none" },
  noneOfIt: { zh: "已写明没有", en: "recorded that there are none" },
  more: { zh: "再显示 {n} 行", en: "Show {n} more rows" },
  row: { zh: "第 {row} 项", en: "No. {row}" },
  noRows: { zh: "尚无内容", en: "Nothing here yet" },
  pasted: { zh: "已粘贴 {n} 行", en: "{n, plural, one {# row} other {# rows}} pasted" },
  notFitting: {
    zh: "已粘贴 {n} 行；其中以下内容需要核对：",
    en: "{n, plural, one {# row} other {# rows}} pasted; please look at the following:",
  },
  close: { zh: "知道了", en: "Dismiss" },
});
