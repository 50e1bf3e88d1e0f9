import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import {
  cannotJudge,
  type Check,
  needsOneOf,
  notApplicable,
  optionsSchema,
  pass,
  restsOnAnother,
} from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Events; the working days that lie strictly between them are counted. */
  readonly from: string;
  readonly to: string;
  readonly min?: number;
  readonly max?: number;
}

export const workingDaysBetween: Check<Options> = {
  id: "working-days-between",
  description: {
    zh: "两个事件之间的整工作日数。另一种读法把后一事件当日计入，两种读法只差一天的那一天为警告。",
    en: "The whole working days between two events. By another reading the later event's own day counts; on the one day where the readings disagree it is a warning.",
  },
  options: optionsSchema(
    {
      from: holds.event,
      to: holds.event,
      min: { type: "integer", minimum: 0 },
      max: { type: "integer", minimum: 0 },
    },
    ["from", "to"],
    needsOneOf("min", "max"),
  ),
  judge({ options, event, calendar }) {
    const from = event(options.from);
    const to = event(options.to);
    if (from.blocked || to.blocked) {
      return restsOnAnother(
        "起止日期所在的记录缺失或有误，见另一条发现",
        "the record that holds one of the dates is missing or faulty, see the other finding",
      );
    }
    const start = from.found?.value;
    const end = to.found?.value;
    if (!isCivilDate(start) || !isCivilDate(end)) return notApplicable;
    const days = count(start, end, calendar);
    if (typeof days === "string") {
      return cannotJudge(
        `${days} 年的工作日安排（国务院节假日通知）没有数据，不能推算`,
        `there is no published working-day calendar for ${days}; it is not guessed`,
      );
    }
    const detail = {
      zh: `${start} 与 ${end} 之间有 ${days} 个工作日`,
      en: `${days} working days lie between ${start} and ${end}`,
    };
    const at = to.found?.place;
    const { min, max } = options;
    if (min !== undefined && days < min) {
      return {
        outcome: "fail",
        at,
        detail,
        ...(days === min - 1 && { severity: "warning" as const }),
      };
    }
    if (max !== undefined && days >= max) {
      return { outcome: "fail", at, detail, ...(days === max && { severity: "warning" as const }) };
    }
    return pass;
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
