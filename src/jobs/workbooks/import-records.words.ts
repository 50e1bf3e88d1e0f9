import { defineJoined, defineWords } from "../../model/base/words.js";

/** What is wrong in a workbook, each about a cell. */
export const words = defineWords({
  differs: {
    zh: "{file} 已经存在，内容不同；要替换请加 --overwrite",
    en: "{file} is there and differs; add --overwrite to replace it",
  },
  unknownSheet: {
    zh: "第二行第一格没有写明是哪种记录",
    en: "the first cell of the second line does not say which kind of record it is",
  },
});

/** Workbooks that cannot be read at all. */
export const errors = defineJoined({
  noProcedure: { zh: "没有认证规则“{id}”", en: 'there is no procedure "{id}"' },
  knownProcedures: { zh: "可用", en: "known: {ids}" },
});
