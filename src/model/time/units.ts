import type { Bilingual } from "../base/text.js";
import type { Duration } from "./dates.js";

/** What the unit of a limit is called after its number. */
export const unitWords: Record<Duration["unit"], Bilingual> = {
  calendarDay: { zh: "日", en: "calendar days" },
  workingDay: { zh: "个工作日", en: "working days" },
  week: { zh: "周", en: "weeks" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" },
  dayOfNextMonth: { zh: "日（次月）", en: "th day of the next month" },
};
