import { defineWords } from "../../model/base/words.js";

/** What a list of contents and a bound file say of an attachment. */
export const words = defineWords({
  attachment: { zh: "附件", en: "Attachment" },
  unreadable: {
    zh: "文件损坏、加密或格式不能打印",
    en: "the file is damaged, encrypted or of a kind that cannot be printed",
  },
  tooLarge: { zh: "文件过大，未打印", en: "the file is too large to be printed" },
});
