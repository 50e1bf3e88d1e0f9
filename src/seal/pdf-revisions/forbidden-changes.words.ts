import { defineWords } from "../../model/base/words.js";

/** What is said of the bytes that follow a signature, or what was printed. */
export const words = defineWords({
  notAnUpdate: {
    zh: "签名不是附加在打印的文件之后",
    en: "it was not signed as an update of what was printed",
  },
  changedBefore: {
    zh: "打印之后、签名之前有过更新",
    en: "it was changed between printing and signing",
  },
  unreadableUpdate: {
    zh: "第 {from} 字节起的更新无法读取（第 {at} 字节）",
    en: "the update at byte {from} cannot be read (byte {at})",
  },
  encrypted: { zh: "文件已加密", en: "the file is encrypted" },
  unresolved: {
    zh: "签名时的文件本身不合规范，阅读器各行其是：第 {at} 字节处，{what}无法读取",
    en: "the signed file is itself not as the format demands, so that viewers differ on it: {what} cannot be read (byte {at})",
  },
  tooManyUpdates: {
    zh: "其后更新超过 {most} 次，不再逐一比较",
    en: "it was updated more than {most} times, too often to compare each",
  },
  /** What cannot be read. */
  table: { zh: "对象表", en: "a table" },
  object: { zh: "对象", en: "an object" },
  loop: { zh: "互相引用成环的内容", en: "what refers to itself" },
  filter: { zh: "压缩的内容", en: "what is compressed" },
  header: { zh: "文件头", en: "the header" },
});
