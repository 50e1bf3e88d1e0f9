import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** The record of a person. */
  person: { zh: "{record}：{person}", en: "{record}: {person}" },
});
