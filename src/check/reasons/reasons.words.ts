import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A named date: "Decided on" of the decision. */
  event: { zh: "“{record}”的“{event}”", en: '"{event}" of "{record}"' },
  /** A named date that nothing records. */
  noEvent: {
    zh: "还没有{date}",
    en: "{date} is not recorded yet",
  },
});
