import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  none: { zh: "这个机构还没有案卷", en: "This body has no cases yet" },
  drawn: {
    zh: "截至 {asOf} 的 {population} 个案卷中抽取 {n} 个，种子“{seed}”。",
    en: "{n} of the {population} cases as of {asOf}, by the seed “{seed}”.",
  },
  case: { zh: "案卷", en: "Case" },
  client: { zh: "认证委托人", en: "Client" },
  reasons: { zh: "为什么抽到", en: "Why it was drawn" },
  uncovered: {
    zh: "样本太小，没有覆盖：",
    en: "The sample is too small to cover: ",
  },
  comma: { zh: "、", en: ", " },
});
