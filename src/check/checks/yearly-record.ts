import { isObject } from "../../model/base/json.js";
import {
  type CivilDate,
  isCivilDate,
  lastDayOf,
  shift,
  yearOf,
  yearsFrom,
} from "../../model/time/dates.js";
import type { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./yearly-record.words.js";

interface Options {
  /** Path of the list of records. */
  readonly list: string;
  /** Property that dates a record. */
  readonly date: string;
  /** Two neighbours further apart than this are a warning. */
  readonly apart?: { readonly value: number; readonly unit: "month" };
}

export const yearlyRecord: Check<Options> = {
  id: "yearly-record",
  description: words.description(),
  options: optionsSchema(
    {
      list: holds.path,
      date: holds.fieldOf("list"),
      apart: {
        type: "object",
        additionalProperties: false,
        required: ["value", "unit"],
        properties: { value: { type: "integer", minimum: 1 }, unit: { enum: ["month"] } },
      },
    },
    ["list", "date"],
  ),
  judge({ options, find, procedure, day }) {
    const list = find(options.list);
    const dates = (Array.isArray(list?.value) ? (list.value as unknown[]) : [])
      .map((r) => (isObject(r) ? r[options.date] : undefined))
      .filter(isCivilDate)
      .filter((d) => !day.isBefore(d))
      .sort();
    const from = dates[0] ?? procedure.data.effective;
    const first = from ? yearOf(from) : day.year;
    const missing = yearsFrom(first, day.year)
      .filter((year) => !dates.some((d) => yearOf(d) === year))
      .map((year) => missingIn(year, day));
    return [...missing, ...(options.apart ? farApart(dates, options.apart) : [])];
  },
};

function missingIn(year: number, day: DayOfJudgement): Verdict {
  const due = lastDayOf(year);
  const missed = day.isAfter(due);
  return {
    outcome: missed ? "fail" : "due",
    due,
    open: true,
    detail: missed ? words.missed({ year }) : words.notYet({ year }),
  };
}

function farApart(
  dates: readonly CivilDate[],
  { value: months, unit }: NonNullable<Options["apart"]>,
): Verdict[] {
  return dates.flatMap((to, i): Verdict[] => {
    const from = dates[i - 1];
    return from !== undefined && to > shift(from, months, unit)
      ? [
          {
            outcome: "fail",
            severity: "warning",
            detail: words.tooFarApart({ from, to, months }),
          },
        ]
      : [];
  });
}
