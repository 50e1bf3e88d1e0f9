import { defineJoined, defineWords } from "../model/base/words.js";

export const headings = defineWords({
  example: { zh: "例", en: "Example" },
  examples: { zh: "例", en: "Examples" },
});

/** What the exit codes mean, to stand in a help text one after another. */
export const exitCodes = defineWords({
  heading: { zh: "退出码", en: "Exit codes" },
  nothingFound: { zh: "没有达到级别的发现", en: "nothing found" },
  findings: { zh: "有发现", en: "findings" },
  usage: { zh: "用法错误", en: "wrong use" },
  environment: { zh: "环境问题", en: "environment" },
  ourBug: { zh: "程序缺陷", en: "our bug" },
  /** Of a verification. */
  passed: { zh: "全部通过", en: "everything passed" },
  failed: {
    zh: "有不通过或无法判断的",
    en: "something failed or cannot be judged",
  },
});

/** Options and arguments that several commands share. */
export const help = defineJoined({
  asOf: {
    zh: "判断的基准日 YYYY-MM-DD，默认今天（北京时间）",
    en: "judge as of this date, default today in China",
  },
  lang: { zh: "消息语言", en: "language of the messages" },
  failOn: {
    zh: "达到此级别的不符合时退出码为 1",
    en: "findings of this level make the exit code 1",
  },
  format: { zh: "输出格式", en: "format of the output" },
  listFormat: {
    zh: "输出格式；xlsx 要与 --output 一起用",
    en: "format of the output; xlsx needs --output",
  },
  output: { zh: "写到文件而不是屏幕", en: "write to a file instead of the screen" },
  all: {
    zh: "也列出符合和不适用的判断",
    en: "list what holds and what does not apply, too",
  },
  within: { zh: "多少天之内，如 60d", en: "days ahead, such as 60d" },
  documentLanguages: {
    zh: "文件语言 zh、en、zh-en，可用逗号分隔；默认由各文件决定",
    en: "languages of the documents, separated by commas",
  },
  allowChinese: {
    zh: "英文文件里有中文内容也打印，每页注明",
    en: "print English documents that hold text in Chinese, said on each page",
  },
  cases: { zh: "案卷；不写表示全部", en: "cases; none means all" },
  case: { zh: "案卷", en: "case" },
  procedure: { zh: "规则", en: "procedure" },
});

export const faults = defineJoined({
  noDate: {
    zh: "应为存在的日期 YYYY-MM-DD",
    en: "must be a date that exists, such as 2026-11-20",
  },
  noDays: { zh: "应为天数，如 60d", en: "must be a number of days, such as 60d" },
  noDocumentLanguage: { zh: "应为 {list}", en: "must be among {languages}" },
});
