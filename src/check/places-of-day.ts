import { isObject, type Json, pointerTo } from "../model/base/json.js";
import type { Place } from "../model/case/case-view.js";
import { camel, namedKind } from "../model/case/record-names.js";
import type { Question, Verdict } from "./check.js";

/**
 * Where a day stands that an expression gave: in a field that it names, of a record that it names.
 * An event knows its own place.
 */
export function placesOfDay(
  { view, procedure }: Pick<Question<unknown>, "view" | "procedure">,
  expression: string,
  day: unknown,
): Place[] {
  if (!expression.startsWith("=") || typeof day !== "string") return [];
  const named = namesIn(expression);
  const { records, audits } = view.document;
  return [...records, ...audits.flatMap((a) => a.records)]
    .filter((r) => named.has(procedure.records.get(r.kind)?.plural ?? camel(namedKind(r))))
    .flatMap((record) =>
      pointersOf(record.value, day, named).map((pointer) => ({ record, pointer })),
    )
    .slice(0, most);
}

/** Where a day that an expression gave stands in a record: in a field that it names. */
export function placeInRecord(
  { record }: Place,
  expression: string,
  day: string,
): Place | undefined {
  const [pointer] = pointersOf(record.value, day, namesIn(expression));
  return pointer === undefined ? undefined : { record, pointer };
}

function namesIn(expression: string): ReadonlySet<string> {
  return new Set(expression.match(/[A-Za-z]\w*/g));
}

/** What was done too early or too late, where that stands elsewhere. */
export function withPlaces(verdict: Verdict, { places }: { places(): readonly Place[] }): Verdict {
  if (verdict.outcome !== "fail") return verdict;
  const besides = places();
  return besides.length > 0 ? { ...verdict, besides } : verdict;
}

/** More places say no more. */
const most = 3;

function pointersOf(
  value: Json | undefined,
  day: string,
  named: ReadonlySet<string>,
  at = "",
): string[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, i) =>
      pointersOf(item, day, named, pointerTo(at, i)),
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    field === day && named.has(name)
      ? [pointerTo(at, name)]
      : pointersOf(field, day, named, pointerTo(at, name)),
  );
}
