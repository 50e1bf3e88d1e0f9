import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {day}: the day of the decision; {field}: the field that says what was decided. */
  withoutConclusion: {
    zh: "{day}已登记，没有写“{field}”：看不出决定了什么",
    en: "{day} is recorded and “{field}” is not: nobody can see what was decided",
  },
  writeIt: {
    zh: "写明结论；尚未决定的，删去决定日期",
    en: "Say what was decided; where nothing is decided yet, take the day out",
  },
});
