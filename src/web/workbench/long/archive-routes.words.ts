import { defineWords } from "../../../model/base/words.js";

/** Titles of jobs. */
export const words = defineWords({
  archive: { zh: "归档 {name}", en: "Archive {name}" },
  renew: { zh: "续签归档包与签名文件", en: "Renew packages and signed documents" },
});
