import { isCivilDate, shift } from "../../model/dates.js";
import { isObject } from "../../model/json.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

interface Options {
  /** Path of the list of records. */
  readonly list: string;
  /** Property that dates a record. */
  readonly date: string;
}

export const yearlyRecord: Check<Options> = {
  id: "yearly-record",
  description: {
    zh: "每个日历年至少一份记录；从第一份记录（没有时从规则实施）的年份算起。相邻两份间隔超过 12 个月为警告。",
    en: "At least one record in each calendar year, from the year of the first one, or of the procedure's effective date when there is none. More than 12 months between two is a warning.",
  },
  options: optionsSchema({ list: { type: "string" }, date: { type: "string" } }, ["list", "date"]),
  judge({ options, find, procedure, asOf }) {
    const list = find(options.list);
    const dates = (Array.isArray(list?.value) ? (list.value as unknown[]) : []).map((r) => (isObject(r) ? r[options.date] : undefined)).filter(isCivilDate).filter((d) => d <= asOf).sort();
    const first = year(dates[0] ?? procedure.data.effective ?? asOf);
    const verdicts: Verdict[] = [];
    for (let y = first; y <= year(asOf); y += 1) {
      if (dates.some((d) => year(d) === y)) continue;
      const due = `${y}-12-31`;
      const missed = asOf > due;
      verdicts.push({ outcome: missed ? "fail" : "due", due, open: true, detail: { zh: `${y} 年${missed ? "没有" : "尚无"}记录`, en: `no record in ${y}${missed ? "" : " yet"}` } });
    }
    for (const [i, d] of dates.entries()) {
      const before = dates[i - 1];
      if (before !== undefined && d > shift(before, 12, "month")) verdicts.push({ outcome: "fail", severity: "warning", detail: { zh: `${before} 至 ${d} 超过 12 个月`, en: `more than 12 months from ${before} to ${d}` } });
    }
    return verdicts;
  },
};

function year(date: string): number {
  return Number(date.slice(0, 4));
}
