import { defineWords } from "../../model/base/words.js";

/** What a list of contents and a bound file say of an attachment. */
export const words = defineWords({
  attachment: { zh: "附件", en: "Attachment" },
  unreadable: {
    zh: "文件损坏、加密或格式不能打印",
    en: "the file is damaged, encrypted or of a kind that cannot be printed",
  },
  tooLarge: { zh: "文件过大，未打印", en: "the file is too large to be printed" },
  layers: {
    zh: "文件有隐藏的图层，装订后会显示出来，未打印",
    en: "the file has hidden layers, which would be seen here",
  },
  missing: { zh: "案卷中没有这个文件", en: "this file is not in the case" },
  pointer: {
    zh: "只有指针，文件内容没有取下来",
    en: "only a pointer is here: the content was not fetched",
  },
  another: {
    zh: "文件与记录的摘要不一致，不是登记的那份",
    en: "the file is another than was recorded",
  },
});
