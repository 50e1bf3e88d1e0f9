import type { FastifyInstance } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import type { Bilingual } from "../../model/base/text.js";
import { type Assignment, unpackAssignment } from "../../model/case/facts.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import type { Calendar, CalendarEntry } from "./api.js";
import { asked } from "./asked.js";
import type { WorkbenchContext } from "./context.js";
import { Refused } from "./refused.js";
import { words } from "./refused.words.js";

/** `GET /api/calendar?month=`: who is where, the audits of all cases. */
export function calendarRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/calendar", (request): Calendar => {
    const { gathered, workspace, asOf } = context;
    const month = asked(request, "month") || asOf.slice(0, 7);
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
      throw new Refused(400, words.noMonth(), words.writeMonth());
    }
    const days = daysOf(month);
    const entries = [...gathered.cases()].flatMap((c) =>
      entriesOf(c, month, (person) => gathered.nameOf(person)),
    );
    return {
      progress: gathered.progress,
      month,
      days: days.map((day) => ({ day, isWorkingDay: workspace.calendar.isWorkingDay(day) })),
      entries: withBookings(entries),
    };
  });
}

function daysOf(month: string): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = shift(day, 1, "calendarDay")) {
    days.push(day);
  }
  return days;
}

type Entry = Omit<CalendarEntry, "isDoubleBooked">;

/** One line for each person, audit and day: the records of an audit name people several times. */
function entriesOf(
  { assignments, id, client, audits }: SurveyedCase,
  month: string,
  nameOf: (person: string) => Bilingual,
): Entry[] {
  if (!assignments.includes(` ${month}-`)) return [];
  const own = assignments.split("\n").map(unpackAssignment);
  const once = new Map<string, Assignment>();
  for (const a of own.filter(({ day }) => day.startsWith(month))) {
    const key = `${a.person} ${a.day} ${a.audit}`;
    const known = once.get(key);
    once.set(key, known ? joined(known, a) : a);
  }
  return [...once.values()].map((a) => {
    const audit = audits.find((known) => known.id === a.audit);
    const member = audit?.team.find((m) => m.person === a.person);
    return {
      day: a.day,
      person: a.person,
      name: nameOf(a.person),
      case: id,
      client,
      audit: a.audit,
      auditTitle: audit?.title ?? { zh: a.audit, en: a.audit },
      role: member?.role ?? { zh: "", en: "" },
      from: a.from,
      to: a.to,
      isRemote: a.remote,
    };
  });
}

function joined(a: Assignment, b: Assignment): Assignment {
  const remote = a.remote && b.remote;
  return { ...a, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), remote };
}

/** Elsewhere at the same time, or at two places on one day. */
function withBookings(entries: readonly Entry[]): CalendarEntry[] {
  const byPersonDay = Map.groupBy(entries, ({ person, day }) => `${person} ${day}`);
  return entries.map((entry) => {
    const others = (byPersonDay.get(`${entry.person} ${entry.day}`) ?? []).filter(
      (other) => other.case !== entry.case,
    );
    const isDoubleBooked = others.some(
      (other) =>
        (other.from < entry.to && entry.from < other.to) || !(other.isRemote || entry.isRemote),
    );
    return { ...entry, isDoubleBooked };
  });
}
