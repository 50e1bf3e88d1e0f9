import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  workbook: { zh: "填好的工作簿（.xlsx）", en: "a filled workbook" },
  procedure: { zh: "认证规则", en: "procedure" },
  overwrite: {
    zh: "替换内容不同的已有记录",
    en: "replace records that differ",
  },
});

export const faults = defineJoined({
  unreadable: { zh: "无法读取 {file}", en: "cannot be read: {reason}" },
  notPlain: {
    zh: "{file} 不是文件，而是文件夹、管道或设备",
    en: "is no plain file, but a folder, a pipe or a device",
  },
  nameIt: { zh: "写明工作簿（.xlsx）的文件名", en: "name the file of a workbook (.xlsx)" },
  /** {size}, {most}: megabytes. */
  tooLarge: {
    zh: "{file} 过大：有 {size} MB，最多读入 {most} MB",
    en: "too large: {size} MB, and at most {most} MB are read",
  },
  splitIt: {
    zh: "删去空白的行、列和图片，或分成几个工作簿读入",
    en: "delete blank lines, columns and pictures, or import it in several workbooks",
  },
  checkName: { zh: "核对文件名", en: "check the name of the file" },
});

export const words = defineWords({
  description: {
    zh: "把 dossier new workbook 建立、填好的工作簿读入为记录。有一格不对，就一个文件也不写，并逐格说明错在哪里；已有且内容相同的记录不动。",
    en: "Reads a workbook made by dossier new workbook into records. With one cell wrong nothing is written, and each fault is told with its cell; records that are the same already stay as they are.",
  },
  faults: {
    zh: "✗ {n} 处有误，什么都没有写。",
    en: "✗ {n, plural, one {# fault} other {# faults}}; nothing was written.",
  },
  moreNotes: {
    zh: "另有 {n} 格首尾的空白已去掉",
    en: "the blanks around {n, plural, one {# more cell} other {# more cells}} were removed",
  },
  written: {
    zh: "写入 {n} 个记录，{unchanged} 个没有变化；接着运行 dossier check。",
    en: "{n, plural, one {# record} other {# records}} written, {unchanged} unchanged; now run dossier check.",
  },
});
