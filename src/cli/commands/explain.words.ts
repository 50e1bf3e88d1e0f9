import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  case: { zh: "一个案卷：这条规则或条款在其中怎样", en: "a case: what became of it there" },
  name: { zh: "规则或条款编号", en: "a rule or a clause" },
});

export const words = defineWords({
  description: {
    zh: "说明一条规则或条款要求什么、由什么落实、有歧义时取哪种读法；写了案卷的，还说明在该案卷中怎样、不适用的依据是什么。",
    en: "Says what a rule or a clause demands, what enforces it, and which reading is taken where the text is unclear; of a case, what became of it there, and why it does not apply.",
  },
});
