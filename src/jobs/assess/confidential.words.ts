import { defineJoined, defineWords } from "../../model/base/words.js";

/** In place of a value that is left out, in both languages. */
export const words = defineJoined({
  notShown: { zh: "保密，未显示", en: "confidential, not shown" },
});

/** Says that it is a remark and no value. */
export const marks = defineWords({
  remark: { zh: "（{text}）", en: "({text})" },
});
