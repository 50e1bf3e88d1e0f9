import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  faulty: {
    zh: "工作簿有 {n} 处问题，第一处在 {cell}，什么也没有写入",
    en: "{n} cells of the workbook are wrong, {cell} first: nothing was written",
  },
  mendCells: {
    zh: "照所列单元格更正后再导入",
    en: "mend the cells that are listed and import it again",
  },
  differs: {
    zh: "{n} 份记录已经存在而内容不同，第一份是 {path}，什么也没有写入",
    en: "{n} records are there with another content, {path} first: nothing was written",
  },
  askToReplace: {
    zh: "核对后选择“替换已有的记录”",
    en: "look at them and choose to replace what is there",
  },
});

export const words = defineWords({
  /** Message of the commit. */
  imported: {
    zh: "从 Excel 导入 {n} 份记录：{folders}",
    en: "{n, plural, one {# record} other {# records}} from a workbook: {folders}",
  },
});
