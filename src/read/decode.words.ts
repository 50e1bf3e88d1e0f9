import { defineWords } from "../model/base/words.js";

/** What is wrong with the bytes of a file, and what to do about it. */
export const words = defineWords({
  tooLarge: {
    zh: "文件超过 5 MB（{bytes} 字节）",
    en: "The file is larger than 5 MB ({bytes} bytes)",
  },
  makeSmaller: {
    zh: "把大的内容放进 attachments/，记录里只写路径和 SHA-256",
    en: "Put large content into attachments/ and keep path and SHA-256 in the record",
  },
  /** {message}: "is only a pointer of …". */
  noContent: { zh: "文件{message}", en: "The file {message}" },
  utf16: { zh: "文件是 UTF-16 编码", en: "The file is UTF-16" },
  byteOrderMark: { zh: "文件以 BOM 开头", en: "The file starts with a byte order mark" },
  gbk: {
    zh: "文件不是 UTF-8，看来是 GBK 编码：“{sample}”",
    en: 'The file is not UTF-8; it looks like GBK: "{sample}"',
  },
  notUtf8: { zh: "文件含有无效的 UTF-8 字节", en: "The file holds bytes that are not UTF-8" },
  saveAsUtf8: { zh: "另存为 UTF-8（无 BOM）", en: "Save it as UTF-8 without a byte order mark" },
});
