import { defineWords } from "../../../model/base/words.js";

/** Title of the job. */
export const words = defineWords({
  sign: { zh: "电子签名 {path}", en: "Sign {path} electronically" },
});
