import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import {
  type Check,
  type EventLookup,
  needsOneOf,
  noCalendar,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  restsOnDate,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { words } from "./working-days-between.words.js";

interface Options {
  /** Events; the working days that lie strictly between them are counted. */
  readonly from: string;
  /** `=` and an expression: the earliest of its dates. */
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
      to: holds.eventOrDates,
      min: { type: "integer", minimum: 0 },
      max: { type: "integer", minimum: 0 },
      countEnd: { type: "boolean" },
    },
    ["from", "to"],
    needsOneOf("min", "max"),
  ),
  judge(q) {
    const { options, event, reasons } = q;
    const from = event(options.from);
    if (from.blocked) return restsOnDate(reasons.dateName(options.from));
    const to = second(q);
    if (to.blocked) return restsOnDate(reasons.dateName(options.to));
    const start = from.found?.value;
    const end = to.found?.value;
    if (!isCivilDate(start)) return notApplicable(() => reasons.noDate(options.from));
    if (!isCivilDate(end)) {
      return options.max === undefined
        ? notApplicable(() => reasons.noDate(options.to))
        : stillToCome(q, options.max, start);
    }
    return counted(q, { from: start, to: end }, to.found?.place);
  },
};

/** Both events have happened: whether as many working days lie between them as the rule wants. */
function counted(
  { options, calendar }: Question<Options>,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  at: Verdict["at"],
): Verdict {
  const days = count(from, options.countEnd ? shift(to, 1, "calendarDay") : to, calendar);
  if (typeof days === "string") return noCalendar(days);
  const { min = 0, max = Infinity } = options;
  if (days >= min && days <= max) return pass;
  const shown = { days, from, to };
  const told = options.countEnd ? words.untilEnd(shown) : words.between(shown);
  return { outcome: "fail", at, detail: calendar.asCounted(told, from, to) };
}

/** When the second event happened, if it has. */
function second({ options, event, cel }: Question<Options>): EventLookup {
  if (!options.to.startsWith("=")) return event(options.to);
  const [value] = [cel(options.to.slice(1))].flat().filter(isCivilDate).sort();
  const found = value === undefined ? undefined : { value, place: null };
  return { found, blocked: false, definition: undefined };
}

/** The last day on which the second event can happen, while it has not. */
function stillToCome({ options, day, calendar }: Question<Options>, max: number, from: CivilDate) {
  const end = calendar.add(from, options.countEnd ? max : max + 1);
  if ("missingYear" in end) return noCalendar(end.missingYear);
  const { date: due } = end;
  const shown = { from, max, due };
  const verdict: Verdict = day.isAfter(due)
    ? { outcome: "fail", at: null, due, open: true, detail: words.overdue(shown) }
    : { outcome: "due", at: null, due, detail: words.notYet(shown) };
  return verdict;
}

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
