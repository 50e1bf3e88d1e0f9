import { defineJoined } from "../../../model/base/words.js";

export const faults = defineJoined({
  unknownQuestion: {
    zh: "assessment.onPaper 里没有这样的问题：{ids}",
    en: "assessment.onPaper names no such question: {ids}",
  },
  knownQuestions: { zh: "可用：{ids}", en: "known: {ids}" },
});
