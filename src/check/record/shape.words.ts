import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A field that may still be filled in. */
  awaited: { zh: "待办：{said}", en: "To be done: {said}" },
  /** A record without faults, in a list of all outcomes. */
  rightShape: { zh: "记录的结构正确", en: "The record has the right shape" },
});
