import { defineWords } from "../../model/base/words.js";

/** What is wrong with how an update of a PDF is built. */
export const words = defineWords({
  foreignBytes: {
    zh: "第 {from} 至 {to} 字节不是 PDF 的更新",
    en: "bytes {from} to {to} are no update of a PDF",
  },
  broughtBack: {
    zh: "更新把第 {at} 字节处的旧内容重新启用",
    en: "an update brings back what stands at byte {at}",
  },
  noObject: {
    zh: "更新的对象表指向第 {at} 字节，那里没有对象",
    en: "the table of an update names byte {at}, where no object begins",
  },
  noPackedObject: {
    zh: "更新的对象表说对象 {number} 在对象流 {stream} 中，那里没有",
    en: "the table of an update looks for object {number} in stream {stream}, where it is not",
  },
  freed: { zh: "删去了对象 {number}", en: "object {number} was removed" },
  unnamed: {
    zh: "更新中的对象 {number} 没有列入对象表",
    en: "object {number} stands in an update, and its table does not name it",
  },
  twice: {
    zh: "一次更新中有两个对象 {number}",
    en: "one update holds two objects {number}",
  },
  otherCatalog: { zh: "换了目录对象", en: "another catalog" },
  otherPrevious: {
    zh: "更新的对象表没有接在上一版的对象表之后",
    en: "the table of an update does not follow that of the revision before it",
  },
  otherKind: {
    zh: "上一版用对象表，更新却用对象流记录位置",
    en: "the table of an update is a stream, that of the revision before it is none",
  },
  wrongSize: {
    zh: "更新的 /Size 与其中的对象不符",
    en: "the /Size of an update does not fit its objects",
  },
  otherId: {
    zh: "更新换了文件的标识",
    en: "an update gives the file another identity (/ID)",
  },
  trailerKey: {
    zh: "更新的文件尾有不应有的 /{key}",
    en: "the trailer of an update has a /{key}, which none needs",
  },
});
