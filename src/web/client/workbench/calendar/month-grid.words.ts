import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  off: { zh: "休", en: "off" },
  /** Behind the name of a person who is elsewhere on that day, too. */
  double: { zh: "（重复安排）", en: " (double)" },
});
export const weekdayWords = defineWords({
  monday: { zh: "周一", en: "Mon" },
  tuesday: { zh: "周二", en: "Tue" },
  wednesday: { zh: "周三", en: "Wed" },
  thursday: { zh: "周四", en: "Thu" },
  friday: { zh: "周五", en: "Fri" },
  saturday: { zh: "周六", en: "Sat" },
  sunday: { zh: "周日", en: "Sun" },
});
