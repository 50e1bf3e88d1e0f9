import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  conflict: {
    zh: "这份记录已被“{author}”改过；您的内容没有保存，也没有丢失",
    en: "“{author}” has changed this record since; what you wrote was not saved, and is not lost",
  },
  takeTogether: {
    zh: "两边改的地方不同：可以合在一起保存",
    en: "You changed different fields: both can be saved together",
  },
  noFile: { zh: "没有收到文件", en: "there was no file" },
  sendFile: {
    zh: "选择一个文件再上传",
    en: "Choose a file, then upload it",
  },
  choose: {
    zh: "逐项选择用哪一个值，再保存",
    en: "Choose a value for each field, then save",
  },
});
