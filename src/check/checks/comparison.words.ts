import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "两处记录的同一内容必须一致。",
    en: "The same fact recorded in two places must be equal.",
  },
  differ: {
    zh: "{left}为{recorded}，{right}为{value}",
    en: "{left} is {recorded}, {right} is {value}",
  },
  quoted: { zh: "“{text}”", en: '"{text}"' },
  nothing: { zh: "空", en: "empty" },
});
