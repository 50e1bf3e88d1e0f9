import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: { zh: "案卷里还没有带日期的事项。", en: "Nothing in the case has a day yet." },
  /** Between what happened and what lies ahead. */
  today: { zh: "截至 {day}，以下为以后的事项", en: "As of {day}; what follows lies ahead" },
});
