import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: { zh: "还没有附件。", en: "No attachments yet." },
  file: { zh: "文件", en: "File" },
  size: { zh: "大小", en: "Size" },
  namedBy: { zh: "引用它的记录", en: "Named by" },
  namedByNone: { zh: "没有记录引用", en: "no record" },
  drop: {
    zh: "把文件拖到这里，或点此选择文件上传",
    en: "Drop files here, or click to choose them",
  },
  uploaded: { zh: "已上传 {name}", en: "{name} was added" },
  remove: { zh: "移除", en: "Remove" },
  removeSure: {
    zh: "移除这个文件？它仍可从历史中找回。",
    en: "Remove this file? It can still be had from the history.",
  },
  removed: { zh: "已移除 {name}", en: "{name} was removed" },
  notRemoved: { zh: "{name} 没有移除：{why}", en: "{name} was not removed: {why}" },
  notUploaded: { zh: "{name} 没有上传：{why}", en: "{name} was not added: {why}" },
});
