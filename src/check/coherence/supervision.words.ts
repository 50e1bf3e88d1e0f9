import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  apart: {
    zh: "{field}为 {who}，审核计划里 {expert} 参加的各项却都没有此人",
    en: "{field} is {who}, but the audit plan has {expert} at items of others alone",
  },
  mend: {
    zh: "改正所写的审核员，或者在审核计划里安排两人同组",
    en: "Correct the auditor on record, or plan an item for both of them",
  },
});
