import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Below the outcome of a clause that somebody has answered. */
  stated: { zh: "{by} {on} 声明：{text}", en: "stated by {by} on {on}: {text}" },
});
