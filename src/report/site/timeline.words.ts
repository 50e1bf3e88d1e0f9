import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** At the line of the day of the report. */
  asOf: { zh: "基准日 {asOf}", en: "as of {asOf}" },
});
