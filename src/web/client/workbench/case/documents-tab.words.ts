import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: {
    zh: "还没有可打印的文件：填写记录后会出现在这里。",
    en: "No documents yet: they appear once their records are filled in.",
  },
});
