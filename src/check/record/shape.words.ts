import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A record without faults, in a list of all outcomes. */
  rightShape: { zh: "记录的结构正确", en: "The record has the right shape" },
});
