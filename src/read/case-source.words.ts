import { defineWords } from "../model/base/words.js";

/** Names in a case folder that are no records. */
export const words = defineWords({
  notAnAudit: {
    zh: "不是审核文件夹（应为 01-stage1、02-stage2、03-surveillance-1、05-recertification 或 06-special-…）",
    en: "Not an audit folder (expected 01-stage1, 02-stage2, 03-surveillance-1, 05-recertification or 06-special-…)",
  },
  unknownFolder: { zh: "案卷里不认识的文件夹", en: "Unknown folder in a case" },
  notAFile: {
    zh: "不是普通文件（链接、管道、设备或文件夹）",
    en: "Not a plain file (link, pipe, device or folder)",
  },
  twinName: {
    zh: "与 {twin} 只有大小写或字形不同",
    en: "Differs from {twin} only in case or normal form",
  },
  notARecord: { zh: "不是记录（.json）的文件", en: "A file that is no record (.json)" },
  /** What to do about each of them. */
  putAway: {
    zh: "改名、移到 attachments/ 或删除",
    en: "Rename it, move it to attachments/ or delete it",
  },
});
