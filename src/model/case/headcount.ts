import { byCodeUnit } from "../base/text.js";
import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";
import type { AuditView, CaseView } from "./case-view.js";
import { words } from "./headcount.words.js";
import { recordIn, type RecordOf, recordsIn } from "./records.js";

/**
 * How many persons the audit time is counted for, from the record that says so first. Persons who
 * are not full-time may count by their hours or whole, so that it can be a range.
 */
export interface Headcount {
  readonly least: number;
  readonly most: number;
  /** What says so, in words. */
  readonly source: Bilingual;
}

/** For whom, and as known on which day. */
export interface HeadcountFor {
  /** A number that an audit confirmed on site counts for the audits after it. */
  readonly audit?: AuditView | undefined;
  readonly day?: CivilDate | undefined;
  /** Full-time hours per week. */
  readonly week?: number | undefined;
}

/**
 * The number of persons by the last change of headcount until a day, else by what stage 1 found and
 * the time was determined again for, else by the application; null where none of them tells.
 */
export function headcountOf({ own, audits }: CaseView, of: HeadcountFor): Headcount | null {
  const change = lastChange(own, of, (c) => c.effectiveNumber);
  if (change) {
    const [on, persons] = change;
    return { least: persons, most: persons, source: words.change({ on, persons }) };
  }
  const { audit } = of;
  const stage1 = audit && audits.findLast((a) => a.number < audit.number && a.type === "stage1");
  const confirmed = recordIn(stage1, "stage1-report")?.confirmed;
  const persons = confirmed?.effectiveNumber;
  if (persons !== undefined && confirmed?.redetermination !== undefined) {
    return { least: persons, most: persons, source: words.stage1({ persons }) };
  }
  return applied(own, of.week);
}

/** What the application counts. */
function applied(own: CaseView["own"], week: number | undefined): Headcount | null {
  const application = recordIn(own, "application");
  const { fullTime, others = [] } = application?.persons ?? {};
  if (fullTime === undefined) return null;
  const hours = week ?? (application?.dailyHours ?? 8) * 5;
  const equivalents = others.reduce((sum, o) => sum + equivalentOf(o, hours), 0);
  const all = others.reduce((sum, o) => sum + (o.persons ?? 0), 0);
  const least = fullTime + equivalents;
  const source =
    all === 0
      ? words.applied({ fullTime })
      : words.appliedWithOthers({ fullTime, others: all, equivalents, least });
  return { least, most: fullTime + all, source };
}

type Other = { readonly persons?: number; readonly hoursPerWeek?: number };

/** Persons who are not full-time count at least by their hours, rounded up. */
export function equivalentOf({ persons = 0, hoursPerWeek = 0 }: Other, week: number): number {
  return week > 0 ? Math.ceil((persons * hoursPerWeek) / week - 1e-9) : persons;
}

type Group = { readonly persons?: number };

/**
 * Whether groups doing identical activities may count for less: when together they make at least
 * this part of all, in percent; never where the procedure names none.
 */
export function areReducible(
  groups: readonly Group[],
  all: number,
  percent: number | undefined,
): boolean {
  const alike = groups.reduce((sum, { persons = Number.NaN }) => sum + persons, 0);
  return groups.length === 0 || (percent !== undefined && alike * 100 >= all * percent);
}

/** The effective number of a site: by the last change of it, else by the application. */
export function siteHeadcount(
  { own }: CaseView,
  site: string,
  of: HeadcountFor,
): number | undefined {
  const numberAt = (sites: Change["sites"] = []) =>
    sites.find((s) => s.site === site)?.effectiveNumber;
  const change = lastChange(own, of, (c) => numberAt(c.sites));
  if (change) return change[1];
  return recordIn(own, "application")?.sites?.find((s) => s.id === site)?.effectiveNumber;
}

type Change = RecordOf<"change">;

function lastChange(
  own: CaseView["own"],
  { day }: HeadcountFor,
  numberIn: (change: Change) => number | undefined,
): [CivilDate, number] | undefined {
  return recordsIn(own, "change")
    .flatMap((c): [CivilDate, number][] => {
      const on = c.knownOn ?? c.requestedOn;
      const persons = numberIn(c);
      const counts = on !== undefined && persons !== undefined && (day === undefined || on <= day);
      return counts ? [[on, persons]] : [];
    })
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .at(-1);
}
