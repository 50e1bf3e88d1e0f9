import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  saysNothing: {
    zh: "{field}写的是“{text}”，没有内容",
    en: '{field} reads "{text}", which says nothing',
  },
  writeIt: {
    zh: "写明内容；确实没有可写的，删去这一项或说明为什么没有",
    en: "Write down what is meant; where there is nothing, take the entry out or say why",
  },
});
