import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Message of the commit that brings two lines together. */
  got: {
    zh: "取回{authors}的 {n} 次保存",
    en: "gets {n, plural, one {# save} other {# saves}} of {authors}",
  },
  joined: {
    zh: "双方都改过的 {n} 个文件已逐字段合在一起",
    en: "{n, plural, one {# file} other {# files}} that both had changed, taken together field by field",
  },
});
