import { defineWords } from "../../model/base/words.js";

/** The message of the commit. */
export const words = defineWords({
  signed: { zh: "{title}：{role}电子签名", en: "{title}: signed electronically, {role}" },
});
