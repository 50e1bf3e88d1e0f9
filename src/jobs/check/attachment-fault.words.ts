import { defineWords } from "../../model/base/words.js";

/** Why nobody can look at an attachment; after its path. */
export const words = defineWords({
  empty: { zh: "是空文件（0 字节）", en: "is empty (0 bytes)" },
  shortcut: {
    zh: "只是一个快捷方式，文件本身不在这里",
    en: "is only a shortcut: the file itself is not here",
  },
  /** {ending}: "png"; {content}: one of the kinds below. */
  otherKind: {
    zh: "名为 .{ending}，内容却是{content}",
    en: "is called .{ending}, and its content is {content}",
  },
  broken: {
    zh: "是打不开的图片：内容不完整或已损坏",
    en: "is a picture that cannot be opened: cut off or damaged",
  },
  noPages: {
    zh: "是打不开的 PDF：已损坏、加密，或没有页面",
    en: "is a PDF that cannot be opened: damaged, encrypted, or without pages",
  },
  emptyPages: {
    zh: "是空白的 PDF：每一页上都没有内容",
    en: "is an empty PDF: there is nothing on any page",
  },
  oneColour: {
    zh: "是空白的图片：整张只有一种颜色",
    en: "is an empty picture: all of it has one colour",
  },
  tooSmall: {
    zh: "是看不清的图片：只有 {width}×{height} 像素",
    en: "is a picture on which nothing can be made out: {width}×{height} pixels",
  },
  password: {
    zh: "设有密码，没有密码打不开",
    en: "is locked with a password",
  },
  cutOff: {
    zh: "打不开：只有开头，内容不完整",
    en: "cannot be opened: only its beginning is there",
  },
  picture: { zh: "图片", en: "a picture" },
  pdf: { zh: "PDF", en: "a PDF" },
  recording: { zh: "录音或录像", en: "a recording" },
  office: { zh: "Word、Excel 等文档或压缩包", en: "a document of Word or Excel, or an archive" },
  archive: { zh: "压缩包", en: "a packed archive" },
  page: { zh: "网页", en: "a web page" },
  unknown: { zh: "别的东西", en: "something else" },
});
