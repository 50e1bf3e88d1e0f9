import { defineWords } from "../../model/base/words.js";

/** What is wrong with a row of a workbook, each about a cell. */
export const words = defineWords({
  unknownColumn: { zh: "不认识的列“{name}”", en: 'unknown column "{name}"' },
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
