import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  probe: {
    zh: "逐一改动样例案卷里的每个值，列出哪些改动没有任何反应；有无人查看又未注明的字段时以 1 结束",
    en: "change every value of a sample case, one at a time, and list what draws no word; ends with 1 where a field is watched by nobody and not marked",
  },
  case: {
    zh: "案卷；不给时取规则用例的基准案卷",
    en: "the case; by default the one that the rule cases start from",
  },
  sample: { zh: "只抽取这么多个改动", en: "draw so many of the changes" },
  seed: {
    zh: "抽取的种子，同一种子抽到同样的改动",
    en: "seed of the draw: the same one draws the same",
  },
  noNumber: { zh: "写一个正整数", en: "write a whole number above zero" },
  testProbe: {
    zh: "再抽取一些改动，看有没有无人查看的字段",
    en: "also draw some changes and look for fields that nobody watches",
  },
});

export const words = defineWords({
  changes: { zh: "个改动", en: "changes" },
});
