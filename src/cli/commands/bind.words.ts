import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  draft: {
    zh: "缺内容也装订，缺的文件按草稿打印",
    en: "bind what is there; documents that lack something as drafts",
  },
  file: { zh: "写入这个文件", en: "the file to be written" },
});

export const words = defineWords({
  description: {
    zh: "打印案卷里还没有打印的文件，把封面、卷内目录、全部文件、附件和备考表装订成一个 PDF：逐页编号，有书签，页号与目录一致。这是阅览本，每页注明，不签章；签章原件在归档包里。",
    en: "Prints what is missing of a case and binds cover, list of contents, all documents, attachments and end sheet into one PDF: pages counted through as the list has them, with bookmarks. It is a copy to read, and says so on each page; the signed originals lie in the archive package.",
  },
  refused: {
    zh: "没有装订：{n} 份文件没有打印；补全后再装订，或用 --draft 装订草稿",
    en: "Not bound: {n, plural, one {# document was} other {# documents were}} not printed; complete the case, or bind a draft with --draft",
  },
  bound: {
    zh: "装订 {items} 件，共 {pages} 页",
    en: "{items, plural, one {# item} other {# items}} bound, {pages, plural, one {# page} other {# pages}}",
  },
  unprinted: {
    zh: "附件未打印，以说明页代替：{title}（{path}）：{reason}",
    en: "A sheet stands in place of an attachment: {title} ({path}): {reason}",
  },
});
