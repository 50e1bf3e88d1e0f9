import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** {days}: the first of them. */
  statedOtherwise: {
    zh: "注意：dossier.config.json 的 calendar.years 写的 {year} 年与国务院公布的安排有 {n} 日不同（{days}）。现按写明的计算；核对通知后改正，或删去该年。",
    en: "Note: calendar.years of dossier.config.json has {n, plural, one {# day} other {# days}} of {year} otherwise than the published calendar ({days}). What is stated there is used; compare it with the notice and mend it, or take the year out.",
  },
});
