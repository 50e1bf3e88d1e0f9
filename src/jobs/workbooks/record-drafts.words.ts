import { defineWords } from "../../model/base/words.js";

/** What is wrong with a row of a workbook, each about a cell. */
export const words = defineWords({
  unknownColumn: { zh: "不认识的列“{name}”", en: 'unknown column "{name}"' },
  /** A column that says which record a row belongs to; {name}: as the second line has it. */
  missingKey: {
    zh: "缺少“{label}”列：第二行没有 {name}，不知道各行属于哪个记录，此表没有读入；从 dossier new workbook 建立的工作簿复制前两行",
    en: 'the column "{label}" is missing: the second line has no {name}, so nobody knows whose the rows are, and none was read; copy the first two lines from a workbook made by dossier new workbook',
  },
  twiceColumn: {
    zh: "列“{name}”写了两次，另一次在 {cell}；留下一列",
    en: 'the column "{name}" stands twice, the other time at {cell}; keep one',
  },
  unnamedColumn: {
    zh: "此列填有内容，第二行却没有列名",
    en: "this column is filled in, and the second line does not name it",
  },
  emptyKey: { zh: "“{label}”没有填写", en: '"{label}" is empty' },
  twice: { zh: "同一记录写了两行", en: "one record stands in two lines" },
  rowNumber: {
    zh: "“行”{row} 应从 1 起连续",
    en: '"row" {row} must count from 1 without gaps',
  },
  noOwner: {
    zh: "找不到它所属的记录（{file}）",
    en: "the record that it belongs to is not in the workbook ({file})",
  },
  personId: {
    zh: "人员编号“{id}”不对，应如 A-001",
    en: 'the id "{id}" is wrong, it should be like A-001',
  },
});
