import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "若干日期应依次发生。",
    en: "Dates that must follow each other.",
  },
  sameDay: { zh: "两者同为 {day}", en: "both are on {day}" },
  wrongOrder: { zh: "{later} 早于 {earlier}", en: "{later} is before {earlier}" },
});
