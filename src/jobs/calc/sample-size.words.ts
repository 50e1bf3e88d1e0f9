import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  roundedUp: { zh: "{formula}，向上取整", en: "{formula}, rounded up" },
});

export const faults = defineJoined({
  noFormula: {
    zh: "{procedure} 没有给出这种抽样的公式",
    en: "gives no formula for this sample",
  },
  recordTheSample: {
    zh: "抽样数量作为输入，连同依据登记在 sampling-plan.json",
    en: "record the sample with its basis in sampling-plan.json",
  },
});
