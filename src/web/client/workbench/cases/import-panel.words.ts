import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  how: {
    zh: "在 Excel 里填好申请等记录，拖到这里：先显示会建立哪些记录，确认后才写入。",
    en: "Fill in the application and further records in Excel and drop the workbook here: you see first which records come of it, and they are written when you say so.",
  },
  empty: { zh: "下载空白工作簿", en: "Download an empty workbook" },
  drop: {
    zh: "把填好的工作簿（.xlsx）拖到这里，或点击选择",
    en: "Drop the filled workbook (.xlsx) here, or click to choose it",
  },
  another: {
    zh: "{name}（拖入或点击可换一个）",
    en: "{name} (drop or click for another one)",
  },
  faults: {
    zh: "有 {n} 处问题，什么也没有写入。请在 Excel 里更正后重新拖入。",
    en: "{n, plural, one {# cell is} other {# cells are}} wrong and nothing was written. Mend them in Excel and drop the workbook again.",
  },
  sheet: { zh: "工作表", en: "Sheet" },
  cell: { zh: "单元格", en: "Cell" },
  wrong: { zh: "问题", en: "What is wrong" },
  nothing: { zh: "工作簿里没有填写任何记录。", en: "No record is filled in in the workbook." },
  new: { zh: "新建", en: "new" },
  changed: { zh: "已有，内容不同", en: "there, with another content" },
  same: { zh: "已有，内容相同", en: "there, the same" },
  overwrite: {
    zh: "替换 {n} 份已有的记录",
    en: "Replace {n, plural, one {# record} other {# records}} that are there",
  },
  notes: { zh: "读入时作了处理的单元格（{n}）", en: "Cells that were read otherwise ({n})" },
  writeThem: { zh: "写入记录", en: "Write the records" },
  write: { zh: "写入 {n} 份记录", en: "Write {n, plural, one {# record} other {# records}}" },
});
