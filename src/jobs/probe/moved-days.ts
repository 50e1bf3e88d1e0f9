import type { Json } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import { type CivilDate, daysBetween, isCivilDate, shift } from "../../model/time/dates.js";
import type { Innocent } from "./changes.js";
import type { ProbedCase } from "./probed-case.js";
import { isDay, isText, type ProbedValue, withValueAt } from "./probed-values.js";

/**
 * Days of the case moved by up to two days, in every record that names them: working days that
 * overtake no other, that no text quotes, and from which no other was counted in months or years.
 */
export function movedDays(probed: ProbedCase, values: readonly ProbedValue[]): Innocent[] {
  const places = placesOf(values);
  const days = [...places.keys()].sort(byCodeUnit);
  const texts = values
    .filter(isText)
    .map(({ value }) => value)
    .join("\n");
  const { isWorkingDay } = probed.workspace.calendar;
  const isFree = (day: CivilDate) =>
    !places.has(day) && day <= probed.asOf && isWorkingDay(day) === true;
  return days.flatMap((day) => {
    if (isWorkingDay(day) !== true || isCounted(day, places) || isQuoted(day, texts)) return [];
    const overtakes = (to: CivilDate) =>
      [-1, 1].some(
        (by) => daysBetween(day, to) === 2 * by && places.has(shift(day, by, "calendarDay")),
      );
    return [-2, -1, 1, 2]
      .map((by) => shift(day, by, "calendarDay"))
      .filter((to) => isFree(to) && !overtakes(to))
      .map((to) => moved(day, to, places.get(day) ?? []));
  });
}

function placesOf(values: readonly ProbedValue[]): Map<CivilDate, ProbedValue[]> {
  const places = new Map<CivilDate, ProbedValue[]>();
  for (const at of values) {
    if (!isDay(at)) continue;
    const day = String(at.value).slice(0, 10);
    if (isCivilDate(day)) places.set(day, [...(places.get(day) ?? []), at]);
  }
  return places;
}

function moved(day: CivilDate, to: CivilDate, places: readonly ProbedValue[]): Innocent {
  const make = () => {
    const records = new Map<string, Json>();
    for (const { record, segments, value } of places) {
      const now = records.get(record.file) ?? record.value ?? null;
      records.set(record.file, withValueAt(now, segments, to + String(value).slice(10)));
    }
    return { records };
  };
  const [first] = places;
  const file = first?.record.file ?? "";
  const pointer = first?.pointer ?? "";
  return { kind: "innocent", file, pointer, change: `day: ${day} → ${to}`, make };
}

/** Whether another day of a record lies whole months away, or one of the case whole years. */
function isCounted(
  day: CivilDate,
  places: ReadonlyMap<CivilDate, readonly ProbedValue[]>,
): boolean {
  const filesOf = (d: CivilDate) => (places.get(d) ?? []).map(({ record }) => record.file);
  const files = new Set(filesOf(day));
  return [...places.keys()].some((other) => {
    if (other === day) return false;
    const [from, to] = day < other ? ([day, other] as const) : ([other, day] as const);
    return monthsBetween(from, to).some(
      (n) => n > 0 && (n % 12 === 0 || filesOf(other).some((file) => files.has(file))),
    );
  });
}

/** The numbers of months after which the second day lies, give or take a day. */
function monthsBetween(from: CivilDate, to: CivilDate): number[] {
  const rough = Math.round(daysBetween(from, to) / 30.44);
  return [rough - 1, rough, rough + 1].filter(
    (n) => Math.abs(daysBetween(shift(from, n, "month"), to)) <= 1,
  );
}

function isQuoted(day: CivilDate, texts: string): boolean {
  const [year = "", month = "", date = ""] = day.split("-");
  return new RegExp(`${year}\\D{1,2}0?${Number(month)}\\D{1,2}0?${Number(date)}(?!\\d)`).test(
    texts,
  );
}
