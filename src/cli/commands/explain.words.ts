import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  summary: { zh: "解释规则或条款", en: "what a rule or clause demands" },
  name: { zh: "规则或条款编号", en: "a rule or a clause" },
});

export const words = defineWords({
  description: {
    zh: "说明一条规则或条款要求什么、由什么落实、有歧义时取哪种读法。",
    en: "Says what a rule or a clause demands, what enforces it, and which reading is taken where the text is unclear.",
  },
});
