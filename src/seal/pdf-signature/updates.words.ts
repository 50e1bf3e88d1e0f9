import { defineWords } from "../../model/base/words.js";

/** What is wrong with how updates of a PDF follow each other. */
export const words = defineWords({
  notAnUpdate: {
    zh: "签名不是附加在打印的文件之后",
    en: "it was not signed as an update of what was printed",
  },
  changedBefore: {
    zh: "打印之后、签名之前有过更新",
    en: "it was changed between printing and signing",
  },
  foreignBytes: {
    zh: "第 {from} 至 {to} 字节不是 PDF 的更新",
    en: "bytes {from} to {to} are no update of a PDF",
  },
  tableBefore: {
    zh: "第 {from} 字节的更新，其对象表在它之前",
    en: "the table of an update at byte {from} lies before it",
  },
  broughtBack: {
    zh: "更新把第 {at} 字节处的旧内容重新启用",
    en: "an update brings back what stands at byte {at}",
  },
  noObject: {
    zh: "更新的对象表指向第 {at} 字节，那里没有对象",
    en: "the table of an update names byte {at}, where no object begins",
  },
});
