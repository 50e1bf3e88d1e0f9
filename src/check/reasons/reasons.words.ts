import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A named date: "Decided on" of the decision. */
  event: { zh: "“{record}”的“{event}”", en: '"{event}" of "{record}"' },
  /** A named date that nothing records. */
  noEvent: {
    zh: "还没有{date}",
    en: "{date} is not recorded yet",
  },
  /** Nothing of what a judgement needs can be made of what is recorded at `what`. */
  nothingIn: {
    zh: "{what}里没有可供判断的日期或内容",
    en: "{what} has no date or entry to judge by",
  },
  nothingToCompare: {
    zh: "记录中没有可供判断的日期或内容",
    en: "the records have no date or entry to judge by",
  },
});
