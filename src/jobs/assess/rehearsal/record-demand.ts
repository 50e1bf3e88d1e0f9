import { isObject, type Json } from "../../../model/base/json.js";
import { byCodeUnit } from "../../../model/base/text.js";
import type { Measured, RecordDemand } from "../../../model/outcome/rehearsal.js";
import { type CivilDate, isCivilDate, shift } from "../../../model/time/dates.js";
import { type Asked, measured, namesOf, place } from "./asked.js";
import { words } from "./record-demand.words.js";

/** Whether the records that a question needs are there, and whose are not. */
export function demandMeasure(demand: RecordDemand, asked: Asked): Measured {
  if (demand.of === "body") return ofBodies(demand, asked);
  const { functions } = demand;
  return functions ? ofFunctions(demand, functions, asked) : ofPeople(demand, asked);
}

function ofBodies(demand: RecordDemand, { bodies, asOf }: Asked): Measured {
  const { name, label, day: dayField, months } = demand;
  const found = bodies.map(({ short, records }) => {
    const values = (records ?? [])
      .filter(({ kind }) => kind === name)
      .map(({ value }) => value)
      .filter((value) => value !== undefined && saysSomething(value, demand.field));
    const days = values.flatMap((value) => dayOf(value, dayField) ?? []).filter((d) => d <= asOf);
    const last = [...days].sort(byCodeUnit).at(-1);
    const isThere = dayField === undefined ? values.length > 0 : last !== undefined;
    const isOld =
      last !== undefined && months !== undefined && last < shift(asOf, -months, "month");
    return { short, last, isThere, isOld };
  });
  return measured(bodies.length, {
    figures: found
      .filter((f) => f.isThere)
      .map(({ short, last }) =>
        last === undefined
          ? words.thereUndated({ label, body: short })
          : words.there({ label, body: short, on: last }),
      ),
    missing: found
      .filter((f) => !f.isThere)
      .map(({ short }) => place(`cb/${short}`, words.missing({ label }))),
    broken: found
      .filter((f) => f.isThere && f.isOld)
      .map(({ short, last }) =>
        place(`cb/${short}`, words.old({ label, on: last ?? "", months: months ?? 0 })),
      ),
  });
}

function ofPeople(demand: RecordDemand, asked: Asked): Measured {
  const { name, field } = demand;
  const people = [...asked.people];
  // An empty list is an answer of its own only where nothing has to stand in it.
  const lacking = people.filter(([, person]) => {
    const value = (person as Readonly<Record<string, Json>> | undefined)?.[name];
    return !saysSomething(value, field) && !(name === emptyIsAnswer && Array.isArray(value));
  });
  return peopleMeasure(
    demand,
    people.length,
    lacking.map(([id]) => id),
    asked,
  );
}

/** Of those who had some functions: an entry for each of them, where entries name the function. */
function ofFunctions(
  { name, label, field, matches }: RecordDemand,
  functions: readonly string[],
  asked: Asked,
): Measured {
  const people = [...asked.functions].filter(([, { functions: own }]) =>
    functions.some((one) => own.has(one)),
  );
  const lacking = people.filter(([, { functions: own, record }]) => {
    const value = (record as Readonly<Record<string, Json>> | undefined)?.[name];
    if (matches === undefined) return !saysSomething(value, field);
    const entries = Array.isArray(value) ? (value as Json[]) : [];
    const held = new Set(entries.flatMap((e) => (isObject(e) ? e[matches] : [])));
    return functions.some((one) => own.has(one) && !held.has(one));
  });
  return peopleMeasure(
    { label },
    people.length,
    lacking.map(([id]) => id),
    asked,
  );
}

function peopleMeasure(
  { label }: Pick<RecordDemand, "label">,
  n: number,
  lacking: readonly string[],
  asked: Asked,
): Measured {
  const who = namesOf(lacking, asked);
  return measured(n, {
    figures: [words.people({ label, n, with: n - lacking.length })],
    missing: lacking.length > 0 ? [place("", words.lacking({ label, who }))] : [],
  });
}

/** Who has no ties says so by an empty list. */
const emptyIsAnswer = "ties";

/** A value that is there and not empty; its field, where one is named. */
function saysSomething(value: Json | undefined, field: string | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) {
    return value.some((item) => saysSomething(item as Json, field));
  }
  return field === undefined || (isObject(value) && saysSomething(value[field], undefined));
}

function dayOf(value: Json | undefined, field: string | undefined): CivilDate | undefined {
  const day = field !== undefined && isObject(value) ? value[field] : undefined;
  return isCivilDate(day) ? day : undefined;
}
