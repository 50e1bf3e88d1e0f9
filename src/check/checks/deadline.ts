import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { type CivilDate, type Duration, isCivilDate, shift } from "../../model/time/dates.js";
import { unitWords } from "../../model/time/units.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import {
  cannotJudge,
  type Check,
  type EventLookup,
  needsOneOf,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  restsOnAnother,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /**
   * Event from which the time runs; the day after it is day 1. `=` and a CEL expression give a date that is no event, or a
   * list of dates, of which the earliest counts.
   */
  readonly from: string;
  /** Event or expression like `from`; what a date of an expression is called stands in `what`. */
  readonly to: string;
  readonly what?: Bilingual;
  /** At least this long after `from`; day N itself is late enough. */
  readonly min?: Duration;
  /** Day N itself is too early: more than the time must have passed. */
  readonly strict?: boolean;
  /** At most this long after `from`; day N itself is in time. */
  readonly max?: Duration;
  /**
   * For limits such as "the same day, at the latest the second working day": by the strict reading the first day is working
   * day 1 already, by the lenient one the day after it. Between the two limits it is a warning.
   */
  readonly countStartDay?: boolean;
  /** At the latest this long before `from`: for what must be done ahead of a planned day. */
  readonly lead?: Duration;
  /** Event that is itself the limit, instead of a length of time; that day itself is in time. */
  readonly until?: string;
  /** `to` exactly on the earliest day: in time by the lenient reading, so only a warning. */
  readonly warnOnEarliest?: boolean;
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
} as const;

const blocked = restsOnAnother(
  "起止日期所在的记录缺失或有误，见另一条发现",
  "the record that holds one of the dates is missing or faulty, see the other finding",
);

export const deadline: Check<Options> = {
  id: "deadline",
  description: {
    zh: "两个事件之间的时间关系：不早于、不晚于。期限当日算按时，遇休息日不顺延。未发生的事件在期限内为“将到期”，过期即为不符合。",
    en: "A relation in time between two events: not before, not after. The last day is in time and a rest day does not move it. An event that has not happened is due until the limit, overdue after it.",
  },
  options: optionsSchema(
    {
      from: holds.eventOrDates,
      to: holds.eventOrDates,
      min: duration,
      max: duration,
      until: holds.eventOrDates,
      lead: duration,
      what: {
        type: "object",
        required: ["zh", "en"],
        properties: { zh: { type: "string" }, en: { type: "string" } },
      },
      warnOnEarliest: { type: "boolean" },
      strict: { type: "boolean" },
      countStartDay: { type: "boolean" },
      parameters: { type: "object" },
    },
    ["from", "to"],
    needsOneOf("max", "min", "until", "lead"),
  ),
  judge(q) {
    const { options, asOf, calendar } = q;
    const event = (name: string) =>
      name.startsWith("=") ? expressed(q, name.slice(1)) : q.event(name);
    const from = event(options.from);
    const to = event(options.to);
    if (from.blocked || to.blocked) return blocked;
    const start = from.found?.value;
    const end = to.found?.value;
    if (!isCivilDate(start)) return notApplicable;
    const what = options.what ?? {
      zh: to.definition?.label.zh ?? options.to,
      en: to.definition?.label.en ?? options.to,
    };
    const at = to.found?.place ?? from.found?.place;
    if (options.min && isCivilDate(end)) {
      const earliest = add(start, options.min, calendar);
      if ("missingYear" in earliest) return noCalendar(earliest.missingYear);
      const limit = {
        zh: `${start} 起满 ${options.min.value} ${unitWords[options.min.unit].zh}为 ${earliest.date}，“${what.zh}”为 ${end}`,
        en: `${options.min.value} ${unitWords[options.min.unit].en} from ${start} are complete on ${earliest.date}, "${what.en}" is ${end}`,
      };
      if (end < earliest.date || (options.strict && end === earliest.date)) {
        return { outcome: "fail", at, detail: limit, due: earliest.date };
      }
      if (end === earliest.date && options.warnOnEarliest) {
        return { outcome: "fail", severity: "warning", at, detail: limit };
      }
    }
    if (options.until) {
      const until = event(options.until);
      if (until.blocked) return blocked;
      if (!isCivilDate(until.found?.value)) return notApplicable;
      return judgeLatest(
        { zh: `最迟 ${until.found.value}`, en: `at the latest ${until.found.value}` },
        until.found.value,
        isCivilDate(end) ? end : null,
        asOf,
        what,
        at,
      );
    }
    if (options.lead) {
      const { value, unit } = options.lead;
      const latest = shift(start, -value, unit as Exclude<Duration["unit"], "workingDay">);
      return judgeLatest(
        {
          zh: `${start} 之前 ${value} ${unitWords[unit].zh}，最迟 ${latest}`,
          en: `${value} ${unitWords[unit].en} before ${start}, at the latest ${latest}`,
        },
        latest,
        isCivilDate(end) ? end : null,
        asOf,
        what,
        at,
      );
    }
    if (!options.max) return isCivilDate(end) ? pass : notApplicable;
    const latest = add(start, options.max, calendar);
    if ("missingYear" in latest) return noCalendar(latest.missingYear);
    const { value, unit } = options.max;
    if (options.countStartDay && isCivilDate(end) && end <= latest.date) {
      const strict = calendar.isWorkingDay(start)
        ? add(start, { value: value - 1, unit }, calendar)
        : latest;
      if ("date" in strict && end > strict.date) {
        return {
          outcome: "fail",
          severity: "warning",
          at,
          due: strict.date,
          detail: {
            zh: `自 ${start} 起 ${value} ${unitWords[unit].zh}（当日计入）为 ${strict.date}，“${what.zh}”为 ${end}`,
            en: `${value} ${unitWords[unit].en} from ${start}, that day counted, end on ${strict.date}; "${what.en}" is ${end}`,
          },
        };
      }
    }
    const limit = {
      zh: `自 ${start} 起 ${value} ${unitWords[unit].zh}，最迟 ${latest.date}`,
      en: `${value} ${unitWords[unit].en} from ${start}, at the latest ${latest.date}`,
    };
    return judgeLatest(limit, latest.date, isCivilDate(end) ? end : null, asOf, what, at);
  },
};

/** A date that an expression gives, or the earliest of a list. */
function expressed(q: Question<Options>, expression: string): EventLookup {
  const dates = [q.cel(expression)].flat().filter(isCivilDate).sort();
  const value = dates[0];
  return {
    found:
      value === undefined
        ? undefined
        : { value, place: q.view.find(q.subject.vars, "record")?.place ?? null },
    blocked: false,
    definition: undefined,
  };
}

function judgeLatest(
  limit: Bilingual,
  latest: CivilDate,
  end: CivilDate | null,
  asOf: CivilDate,
  what: Bilingual,
  at: Verdict["at"],
): Verdict {
  if (end !== null) {
    const detail = {
      zh: `${limit.zh}，“${what.zh}”为 ${end}`,
      en: `${limit.en}, "${what.en}" is ${end}`,
    };
    return end > latest
      ? { outcome: "fail", at, detail, due: latest }
      : { outcome: "pass", at, detail };
  }
  if (asOf > latest) {
    return {
      outcome: "fail",
      at,
      due: latest,
      open: true,
      detail: {
        zh: `${limit.zh}，截至 ${asOf} 仍无“${what.zh}”`,
        en: `${limit.en}; on ${asOf} "${what.en}" is still not recorded`,
      },
    };
  }
  return {
    outcome: "due",
    at,
    due: latest,
    detail: {
      zh: `${limit.zh}，尚无“${what.zh}”`,
      en: `${limit.en}; "${what.en}" not recorded yet`,
    },
  };
}

/** The Nth day after `from` by the unit; for working days also the first year whose calendar is not published. */
export function add(
  from: CivilDate,
  d: Duration,
  calendar: WorkingDayCalendar,
): { date: CivilDate } | { missingYear: string } {
  return d.unit === "workingDay"
    ? calendar.add(from, d.value)
    : { date: shift(from, d.value, d.unit) };
}

function noCalendar(year: string): Verdict {
  return cannotJudge(
    `${year} 年的工作日安排（国务院节假日通知）没有数据，不能推算`,
    `there is no published working-day calendar for ${year}; it is not guessed`,
  );
}
