import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Place } from "../../model/case/case-view.js";
import { type CivilDate, type Duration, isCivilDate, shift } from "../../model/time/dates.js";
import type { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import { boundsOfWorkingDays } from "../../model/time/working-days.js";
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
import { add, countedLength } from "../limit-days.js";
import { placeInRecord, placesOfDay, withPlaces } from "../places-of-day.js";
import { because } from "../why.js";
import { words } from "./deadline.words.js";

interface Options {
  /**
   * Event from which the time runs; the day after it is day 1. `=` and a CEL expression give a date
   * that is no event, or a list of dates, of which the earliest counts.
   */
  readonly from: string;
  /** Event or expression like `from`; what a date of an expression is called stands in `what`. */
  readonly to: string;
  readonly what?: Bilingual;
  /** Event or expression for the day on which `to` is to happen: outside the limits it is told. */
  readonly planned?: string;
  /** At least this long after `from`; day N itself is late enough. */
  readonly min?: Duration;
  /** Day N itself is too early: more than the time must have passed. */
  readonly strict?: boolean;
  /** At most this long after `from`; day N itself is in time. */
  readonly max?: Duration;
  /** The first day is working day 1 already, if it is one; else the day after it is. */
  readonly countStartDay?: boolean;
  /** At the latest this long before `from`: for what must be done ahead of a planned day. */
  readonly lead?: Duration;
  /** Event that is itself the limit, instead of a length of time; that day itself is in time. */
  readonly until?: string;
  /** So long before the last day its window opens. */
  readonly opens?: Duration;
  /** `to` answers `from`: what was done before it does not count. */
  readonly afterwards?: boolean;
  /** What was done late is done: the clause sets no limit of its own. */
  readonly lateIsDone?: boolean;
  /** Until the limit another rule says what is due. */
  readonly dueElsewhere?: boolean;
  /** An expression that gives the number or name of what it is about. */
  readonly which?: string;
  /** What a procedure sets for the expressions of the rule, `p` in them. */
  readonly parameters?: JsonObject;
}

const duration = {
  type: "object",
  additionalProperties: false,
  required: ["value", "unit"],
  properties: {
    value: { type: "integer", minimum: 0 },
    unit: { enum: ["calendarDay", "workingDay", "week", "month", "year", "dayOfNextMonth"] },
  },
  // A month has a first day and at most a 31st.
  if: { required: ["unit"], properties: { unit: { const: "dayOfNextMonth" } } },
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
  then: { properties: { value: { minimum: 1, maximum: 31 } } },
} as const;

export const deadline: Check<Options> = {
  id: "deadline",
  description: words.description(),
  options: optionsSchema(
    {
      from: holds.eventOrDates,
      to: holds.eventOrDates,
      min: duration,
      max: duration,
      until: holds.eventOrDates,
      lead: duration,
      opens: duration,
      planned: holds.eventOrDates,
      what: {
        type: "object",
        required: ["zh", "en"],
        properties: { zh: { type: "string" }, en: { type: "string" } },
      },
      strict: { type: "boolean" },
      countStartDay: { type: "boolean" },
      afterwards: { type: "boolean" },
      lateIsDone: { type: "boolean" },
      dueElsewhere: { type: "boolean" },
      which: holds.toldExpression,
      parameters: { type: "object" },
    },
    ["from", "to"],
    needsOneOf("max", "min", "until", "lead"),
  ),
  judge(q) {
    const { options } = q;
    const from = lookUp(q, options.from);
    const to = lookUp(q, options.to);
    if (from.blocked) return restsOnDate(q.reasons.dateName(options.from));
    if (to.blocked) return restsOnDate(q.reasons.dateName(options.to));
    const start = from.found?.value;
    if (!isCivilDate(start)) return notApplicable(() => q.reasons.noDate(options.from));
    const span: Span = {
      today: q.day,
      start,
      end: endOf(options, start, to.found?.value),
      event: options.what ?? to.definition?.label ?? { zh: options.to, en: options.to },
      at: to.found?.place ?? from.found?.place,
      places: () => placesOfDay(q, options.to, to.found?.value),
    };
    const verdict = inWindow(q, span, tooEarly(q, span) ?? latest(q, span));
    return asAsked(q, withPlaces(orPlanned(q, span, verdict), span));
  },
};

/** The two days, seen from the day of judgement, and what the second one is called. */
interface Span {
  readonly today: DayOfJudgement;
  readonly start: CivilDate;
  /** Null while it has not happened. */
  readonly end: CivilDate | null;
  readonly event: Bilingual;
  readonly at: Verdict["at"];
  /** Where the second day stands, if an expression gives it. */
  places(): readonly Place[];
}

/** The verdict, or that the planned day lies outside the limits. */
function orPlanned(q: Question<Options>, span: Span, verdict: Verdict): Verdict {
  return verdict.outcome === "fail" ? verdict : (misplanned(q, span) ?? verdict);
}

/** The day of `to`; null while it has not come, or came before what it would answer. */
function endOf({ afterwards }: Options, start: CivilDate, end: unknown): CivilDate | null {
  return isCivilDate(end) && !(afterwards && end < start) ? end : null;
}

/** The finding that a plan would lead to while nothing has happened; null where it is right. */
function misplanned(q: Question<Options>, span: Span): Verdict | null {
  const { planned: name } = q.options;
  if (name === undefined || span.end !== null) return null;
  const day = lookUp(q, name).found;
  if (!day || !isCivilDate(day.value) || q.day.isAfter(day.value)) return null;
  const { value: end, place } = day;
  const kept = { ...span, end, event: words.planned(span), at: place ?? span.at };
  const verdict = tooEarly(q, kept) ?? latest(q, kept);
  return verdict.outcome === "fail" ? verdict : null;
}

/** Where a rule sets both ends, its window has a first day beside the last. */
function inWindow(
  { options: { min, max, until, opens }, calendar }: Question<Options>,
  { start }: Span,
  verdict: Verdict,
): Verdict {
  const { due } = verdict;
  if (due === undefined || !(opens ?? (min && (max ?? until)))) return verdict;
  const first = opens
    ? add(due, { ...opens, value: -opens.value }, calendar)
    : add(start, min as Duration, calendar);
  return "date" in first ? { ...verdict, dueFrom: first.date } : verdict;
}

/** A verdict about time, where the rule does not ask for all of it, and what it is about. */
function asAsked({ options, cel }: Question<Options>, verdict: Verdict): Verdict {
  const { outcome, open, detail } = verdict;
  if (outcome === "due" && options.dueElsewhere) {
    return notApplicable(() => because(words.limitAhead({ due: String(verdict.due) })));
  }
  if (outcome === "fail" && !open && options.lateIsDone) return pass;
  if (detail === undefined || options.which === undefined) return verdict;
  const which = String(cel(options.which));
  return { ...verdict, detail: words.about({ which, detail }) };
}

function lookUp(q: Question<Options>, name: string): EventLookup {
  return name.startsWith("=") ? expressed(q, name.slice(1)) : q.event(name);
}

/** A date that an expression gives, or the earliest of a list. */
function expressed(q: Question<Options>, expression: string): EventLookup {
  const [value] = [q.cel(expression)].flat().filter(isCivilDate).sort();
  const own = q.view.find(q.subject.vars, "record")?.place ?? null;
  const there = own && value !== undefined ? placeInRecord(own, expression, value) : undefined;
  const place = there ?? own;
  return {
    found: value === undefined ? undefined : { value, place },
    blocked: false,
    definition: undefined,
  };
}

function tooEarly({ options, calendar }: Question<Options>, span: Span): Verdict | null {
  const { start, end, event, at } = span;
  const { min, strict } = options;
  if (!min || end === null) return null;
  const complete = add(start, min, calendar);
  if ("missingYear" in complete) return noCalendar(complete.missingYear);
  const earliest = complete.date;
  const length = countedLength(min, [start, earliest], calendar);
  const shown = { start, length, earliest, event, end };
  if (!strict) {
    return end < earliest
      ? { outcome: "fail", at, detail: words.tooEarly(shown), due: earliest }
      : null;
  }
  const due = shift(earliest, 1, "calendarDay");
  return end < due ? { outcome: "fail", at, detail: words.notPast(shown), due } : null;
}

/** By whichever way the rule sets the last day. */
function latest(q: Question<Options>, span: Span): Verdict {
  const { options, reasons } = q;
  const { start } = span;
  if (options.until) {
    const { until: name } = options;
    const until = lookUp(q, name);
    if (until.blocked) return restsOnDate(reasons.dateName(name));
    const day = until.found?.value;
    if (!isCivilDate(day)) return notApplicable(() => reasons.noDate(name));
    return judgeLatest({ day, limit: words.latest({ latest: day }) }, span);
  }
  if (options.lead) {
    const { value, unit } = options.lead;
    const before = add(start, { value: -value, unit }, q.calendar);
    if ("missingYear" in before) return noCalendar(before.missingYear);
    const day = before.date;
    const length = countedLength(options.lead, [day, start], q.calendar);
    return judgeLatest({ day, limit: words.latestBefore({ start, length, latest: day }) }, span);
  }
  if (!options.max) {
    return span.end === null ? notApplicable(() => reasons.noDate(options.to)) : pass;
  }
  const counted = isStartCounted(q, start)
    ? { ...options.max, value: options.max.value - 1 }
    : null;
  const end = add(start, counted ?? options.max, q.calendar);
  if ("missingYear" in end) {
    return withoutCalendar(counted ?? options.max, span) ?? noCalendar(end.missingYear);
  }
  const day = end.date;
  const length = countedLength(options.max, [start, day], q.calendar);
  const shown = { start, length, latest: day };
  const limit = counted ? words.latestWithStart(shown) : limitOf(options.max, shown);
  return judgeLatest({ day, limit }, span);
}

/**
 * Working days of a year without a calendar: as many calendar days are in time whatever the
 * calendar says, and what took far longer than any holidays is late. Null where it decides.
 */
function withoutCalendar({ value }: Duration, span: Span): Verdict | null {
  const [first, last] = boundsOfWorkingDays(span.start, value);
  const limit = words.bounds({ start: span.start, n: value, first, last });
  const hasPassed = (day: CivilDate) =>
    span.end === null ? span.today.isAfter(day) : span.end > day;
  if (!hasPassed(first)) return judgeLatest({ day: first, limit }, span);
  return hasPassed(last) ? judgeLatest({ day: last, limit }, span) : null;
}

/** Whether the first day is itself working day 1. */
function isStartCounted({ options, calendar }: Question<Options>, start: CivilDate): boolean {
  return options.countStartDay === true && calendar.isWorkingDay(start) === true;
}

/** How the last day comes about. */
function limitOf(max: Duration, shown: Parameters<typeof words.latestAfter>[0]): Bilingual {
  return max.unit === "dayOfNextMonth"
    ? words.latestInNextMonth({ ...shown, n: max.value })
    : words.latestAfter(shown);
}

/** A last day, and the words for how it comes about. */
interface Limit {
  readonly day: CivilDate;
  readonly limit: Bilingual;
}

function judgeLatest({ day, limit }: Limit, { today, end, event, at }: Span): Verdict {
  if (end !== null) {
    const detail = words.done({ limit, event, end });
    return end > day ? { outcome: "fail", at, detail, due: day } : { outcome: "pass", at, detail };
  }
  const awaited = { at, due: day, awaited: event };
  return today.isAfter(day)
    ? { ...awaited, outcome: "fail", open: true, detail: words.overdue({ limit, event }) }
    : { ...awaited, outcome: "due", detail: words.notYet({ limit, event }) };
}
