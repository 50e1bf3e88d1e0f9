import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  all: { zh: "打印全部文件", en: "Print all documents" },
  some: {
    zh: "打印所选 {n} 份",
    en: "Print {n, plural, one {# chosen document} other {# chosen documents}}",
  },
  zip: {
    zh: "下载已打印的 {n} 份（zip）",
    en: "Download {n} printed (zip)",
  },
  note: {
    zh: "打印的文件放在输出文件夹里，与命令行打印的相同；内容没有变的不重打。还不完整的文件不打印，只能下载草稿。",
    en: "What is printed lies in the output folder, the same as by the command line; what has not changed is not printed again. Documents that are not complete are not printed: only a draft can be downloaded.",
  },
  result: {
    zh: "新打印 {written} 份，内容未变 {unchanged} 份，未能打印 {not} 份",
    en: "{written} printed, {unchanged} unchanged, {not} not printed",
  },
  zipOfRun: { zh: "下载这些（zip）", en: "Download these (zip)" },
  whyNot: {
    zh: "未能打印的 {n} 份，各缺什么",
    en: "What the {n} that were not printed lack",
  },
});
