import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "两个事件之间的整工作日数。另一种读法把后一事件当日计入，两种读法只差一天的那一天为警告。",
    en: "The whole working days between two events. By another reading the later event's own day counts; on the one day where the readings disagree it is a warning.",
  },
  between: {
    zh: "{from} 与 {to} 之间有 {days} 个工作日",
    en: "{days, plural, one {# working day lies} other {# working days lie}} between {from} and {to}",
  },
});
