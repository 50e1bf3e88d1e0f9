import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  /** {what}: a key of the data, such as `forms`. */
  saidTwice: { zh: "{what} 在 {file} 和 {other} 里各写了一次", en: "is written in both files" },
  sayOnce: { zh: "只保留一处", en: "keep one of them" },
});
