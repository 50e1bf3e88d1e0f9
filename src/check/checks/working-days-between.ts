import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import {
  type Check,
  needsOneOf,
  noCalendar,
  notApplicable,
  optionsSchema,
  pass,
  restsOnDate,
} from "../check.js";
import * as holds from "../holds.js";
import { words } from "./working-days-between.words.js";

interface Options {
  /** Events; the working days that lie strictly between them are counted. */
  readonly from: string;
  readonly to: string;
  readonly min?: number;
  readonly max?: number;
  /** The last day counts, too, if it is a working day. */
  readonly countEnd?: boolean;
}

export const workingDaysBetween: Check<Options> = {
  id: "working-days-between",
  description: words.description(),
  options: optionsSchema(
    {
      from: holds.event,
      to: holds.event,
      min: { type: "integer", minimum: 0 },
      max: { type: "integer", minimum: 0 },
      countEnd: { type: "boolean" },
    },
    ["from", "to"],
    needsOneOf("min", "max"),
  ),
  judge({ options, event, calendar, reasons }) {
    const from = event(options.from);
    const to = event(options.to);
    if (from.blocked) return restsOnDate(reasons.dateName(options.from));
    if (to.blocked) return restsOnDate(reasons.dateName(options.to));
    const start = from.found?.value;
    const end = to.found?.value;
    if (!isCivilDate(start)) return notApplicable(() => reasons.noDate(options.from));
    if (!isCivilDate(end)) return notApplicable(() => reasons.noDate(options.to));
    const days = count(start, options.countEnd ? shift(end, 1, "calendarDay") : end, calendar);
    if (typeof days === "string") return noCalendar(days);
    const { min = 0, max = Infinity } = options;
    if (days >= min && days <= max) return pass;
    const shown = { days, from: start, to: end };
    const counted = options.countEnd ? words.untilEnd(shown) : words.between(shown);
    const detail = calendar.asCounted(counted, start, end);
    return { outcome: "fail", at: to.found?.place, detail };
  },
};

/** Working days strictly between two dates, or the year without data. */
function count(from: CivilDate, to: CivilDate, calendar: WorkingDayCalendar): number | string {
  let days = 0;
  for (let date = shift(from, 1, "calendarDay"); date < to; date = shift(date, 1, "calendarDay")) {
    const working = calendar.isWorkingDay(date);
    if (working === null) return date.slice(0, 4);
    if (working) days += 1;
  }
  return days;
}
