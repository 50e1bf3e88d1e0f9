import { isObject } from "../../model/base/json.js";
import { isCivilDate, shift } from "../../model/time/dates.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";

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
  description: {
    zh: "每个日历年至少一份记录；从第一份记录（没有时从规则实施）的年份算起。规则写明时，相邻两份间隔过长为警告。",
    en: "At least one record in each calendar year, from the year of the first one, or of the procedure's effective date when there is none. Where the rule says so, two that are too far apart are a warning.",
  },
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
  judge({ options, find, procedure, asOf }) {
    const list = find(options.list);
    const dates = (Array.isArray(list?.value) ? (list.value as unknown[]) : [])
      .map((r) => (isObject(r) ? r[options.date] : undefined))
      .filter(isCivilDate)
      .filter((d) => d <= asOf)
      .sort();
    const first = year(dates[0] ?? procedure.data.effective ?? asOf);
    const verdicts: Verdict[] = [];
    for (let y = first; y <= year(asOf); y += 1) {
      if (dates.some((d) => year(d) === y)) continue;
      const due = `${y}-12-31`;
      const missed = asOf > due;
      verdicts.push({
        outcome: missed ? "fail" : "due",
        due,
        open: true,
        detail: {
          zh: `${y} 年${missed ? "没有" : "尚无"}记录`,
          en: `no record in ${y}${missed ? "" : " yet"}`,
        },
      });
    }
    const { value, unit } = options.apart ?? { value: Infinity, unit: "month" };
    for (const [i, d] of dates.entries()) {
      const before = dates[i - 1];
      if (before !== undefined && value < Infinity && d > shift(before, value, unit)) {
        verdicts.push({
          outcome: "fail",
          severity: "warning",
          detail: {
            zh: `${before} 至 ${d} 超过 ${value} 个月`,
            en: `more than ${value} months from ${before} to ${d}`,
          },
        });
      }
    }
    return verdicts;
  },
};

function year(date: string): number {
  return Number(date.slice(0, 4));
}
