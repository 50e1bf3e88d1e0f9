import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  noBaseCase: {
    zh: "规则用例的基准案卷 {folder} 不存在",
    en: "the base case of the rule cases is not there",
  },
  keepBaseCase: {
    zh: "在记录库里建立该案卷，或改正 rule-cases.json 的 base",
    en: "keep the case there or correct base in rule-cases.json",
  },
  noPlace: {
    zh: "{place} 不是一个位置：{segment} 不含字段",
    en: "is no place: {segment} holds no fields",
  },
  correctPointer: { zh: "改正 pointer", en: "correct the pointer" },
});
