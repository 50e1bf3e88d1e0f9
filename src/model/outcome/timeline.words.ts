import { defineWords } from "../base/words.js";

export const words = defineWords({
  /** The lane of what belongs to no audit. */
  caseLane: { zh: "案卷", en: "Case" },
  event: { zh: "{record}：{event}", en: "{record}: {event}" },
});
