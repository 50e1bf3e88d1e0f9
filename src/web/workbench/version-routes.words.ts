import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  clashes: {
    zh: "双方都改了同样的地方（{n} 个文件），什么也没有改动",
    en: "both have changed the same in {n, plural, one {# file} other {# files}}, and nothing was done yet",
  },
  decide: {
    zh: "逐项选择用哪一个，再继续",
    en: "Choose what is to stand, one after the other, then go on",
  },
});
