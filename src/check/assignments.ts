import type { AuditFolder } from "../model/case/case.js";
import { type Assignment, wholeDay } from "../model/case/facts.js";
import { recordOf, type RecordOf, recordsOf } from "../model/case/records.js";
import { type CivilDate, daysBetween, minutesOf, shift } from "../model/time/dates.js";

/**
 * Who is at work for an audit on which days, by the plan as it was changed and by what was
 * recorded. While there is no plan, the task order takes its team for all of its days.
 */
export function assignmentsOf(audit: AuditFolder): Assignment[] {
  const plan = recordOf(audit.records, "audit-plan")?.value;
  const items = plan ? itemsOf(audit, plan) : [];
  const orders = recordsOf(audit.records, "task-order").map(({ value }) => value);
  const days = plan
    ? plannedDays(audit, items, plan.mode === "remote")
    : orders.flatMap((o) => orderedDays(audit, o));
  const replacements = orders.flatMap((o) => o.replacements ?? []);
  const present = days.flatMap((one) => {
    // From the day after on, whoever came instead is there.
    const change = replacements.findLast(
      ({ on, replaced }) => replaced === one.person && on !== undefined && on < one.day,
    );
    if (!change) return [one];
    const person = change.replacedBy;
    const isThere = days.some((d) => d.person === person && d.day === one.day);
    return person === undefined || isThere ? [] : [{ ...one, person }];
  });
  const signed = signedIn(audit, items).filter(
    (s) => !present.some((d) => d.person === s.person && d.day === s.day),
  );
  const ended = recordOf(audit.records, "termination-report")?.value.terminatedOn;
  return [...present, ...signed].filter(({ day }) => ended === undefined || day <= ended);
}

/** An item of the plan on the day to which it was moved, with who is planned or recorded for it. */
interface Item {
  readonly day: CivilDate;
  readonly from: number;
  readonly to: number;
  readonly people: readonly Named[];
}

/** A person, and the entry of the record that names him. */
type Named = Pick<Assignment, "person" | "record" | "item">;

function itemsOf(audit: AuditFolder, plan: RecordOf<"audit-plan">): Item[] {
  const recorded = recordOf(audit.records, "audit-record")?.value.items ?? [];
  const moved = daysMoved(plan);
  return (plan.items ?? []).flatMap(({ id, date, start, end, auditors = [] }, item): Item[] => {
    if (date === undefined || start === undefined || end === undefined) return [];
    const planned = auditors.map((person): Named => ({ person, record: "audit-plan", item }));
    const others = recorded.flatMap(({ planItem, auditors: own = [] }, entry): Named[] =>
      planItem === undefined || planItem !== id
        ? []
        : own.map((person) => ({ person, record: "audit-record", item: entry })),
    );
    const people = [...planned, ...others.filter((o) => !auditors.includes(o.person))];
    const day = moved === 0 ? date : shift(date, moved, "calendarDay");
    return [{ day, from: minutesOf(start), to: minutesOf(end), people }];
  });
}

/** Days by which the last change moved the audit; none where the items have been moved already. */
function daysMoved({ changes = [], items = [], ...plan }: RecordOf<"audit-plan">): number {
  const last = changes.findLast((c) => c.plannedFrom !== undefined);
  const days = items.flatMap(({ date }) => date ?? []).sort();
  const [first] = days;
  if (last?.plannedFrom === undefined || first === undefined) return 0;
  const end = last.plannedTo ?? last.plannedFrom;
  const isMoved = first >= last.plannedFrom && (days.at(-1) ?? first) <= end;
  return isMoved ? 0 : daysBetween(plan.plannedFrom ?? first, last.plannedFrom);
}

function plannedDays({ id }: AuditFolder, items: readonly Item[], remote: boolean): Assignment[] {
  const days = new Map<string, Assignment>();
  for (const { day, from, to, people } of items) {
    const minutes = Math.max(0, to - from);
    for (const named of people) {
      const key = `${named.person} ${day}`;
      const before = days.get(key);
      days.set(
        key,
        before
          ? {
              ...before,
              from: Math.min(before.from, from),
              to: Math.max(before.to, to),
              minutes: before.minutes + minutes,
            }
          : { ...named, audit: id, day, from, to, minutes, remote },
      );
    }
  }
  return [...days.values()];
}

/**
 * Whoever signed in at a meeting was there, for as long as the plan has for its first item (of the
 * last day: its last item); where there is no plan, nobody can say when.
 */
function signedIn({ id, records }: AuditFolder, items: readonly Item[]): Assignment[] {
  const inOrder = items.toSorted((a, b) => (a.day + clock(a) < b.day + clock(b) ? -1 : 1));
  return recordsOf(records, "attendance").flatMap(({ record, value }) => {
    const { heldOn, attendees = [], meeting } = value;
    const ofDay = inOrder.filter(({ day }) => day === heldOn);
    const near = ofDay.length > 0 ? ofDay : inOrder;
    const hours = meeting === "closing" ? near.at(-1) : near[0];
    if (heldOn === undefined || !hours) return [];
    return attendees.flatMap(({ person, side, signed }, item): Assignment[] => {
      if (person === undefined || side !== "team" || signed === false) return [];
      const { from, to } = hours;
      return [
        {
          person,
          audit: id,
          day: heldOn,
          from,
          to,
          minutes: to - from,
          remote: false,
          record: record.instance === "closing" ? "attendance-closing" : "attendance-opening",
          item,
        },
      ];
    });
  });
}

function clock({ from }: Item): string {
  return String(from).padStart(4, "0");
}

function orderedDays({ id }: AuditFolder, order: RecordOf<"task-order">): Assignment[] {
  const { plannedFrom, plannedTo, team = [] } = order;
  if (plannedFrom === undefined || plannedTo === undefined) return [];
  const days = Math.min(daysBetween(plannedFrom, plannedTo), longestAudit);
  return team.flatMap(({ person }, item) =>
    person === undefined
      ? []
      : Array.from({ length: Math.max(0, days + 1) }, (_, i): Assignment => ({
          person,
          audit: id,
          day: shift(plannedFrom, i, "calendarDay"),
          from: 0,
          to: wholeDay,
          minutes: 0,
          remote: false,
          record: "task-order",
          item,
        })),
  );
}

/** Days: a longer period is a slip of the pen, and another finding's. */
const longestAudit = 60;
