import { defineWords } from "../../model/base/words.js";

/** What the list of contents says of its items. */
export const words = defineWords({
  both: { zh: "{body}、{client}", en: "{body}; {client}" },
  picture: { zh: "附件{n}，图片", en: "Attachment {n}, picture" },
  pdf: { zh: "附件{n}，扫描件", en: "Attachment {n}, scan" },
  recording: { zh: "附件{n}，音像", en: "Attachment {n}, recording" },
  file: { zh: "附件{n}，电子文件", en: "Attachment {n}, electronic file" },
  signature: { zh: "电子签名证据", en: "Proof of an electronic signature" },
});
