import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** Titles of jobs. */
  printAll: { zh: "打印 {name} 的全部文件", en: "Print all documents of {name}" },
  printSome: {
    zh: "打印 {name} 的 {n} 份文件",
    en: "Print {n, plural, one {# document} other {# documents}} of {name}",
  },
  nothingPrinted: { zh: "没有打印好的文件", en: "nothing lies printed" },
  printFirst: { zh: "先打印，再下载", en: "Print first, then download" },
  tooMuchForZip: {
    zh: "文件太多或太大，一个 zip 装不下",
    en: "the documents are too many or too large for one zip",
  },
  takeSingly: { zh: "分几次选择下载", en: "Choose them in several portions" },
});
