import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Value } from "../../model/base/words.js";
import {
  type AssigningRecord,
  type Assignment,
  type CaseFacts,
  unpackAssignment,
  wholeDay,
} from "../../model/case/facts.js";
import { daysBetween } from "../../model/time/dates.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, Meeting, type Side, sideOf } from "./across.js";
import { words } from "./double-booking.words.js";

interface Booking extends Side {
  readonly client: string;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly remote: boolean;
}

export const doubleBooking: AcrossCheck = {
  id: "double-booking",
  description: words.description(),
  options: optionsSchema({ hoursPerDay: { type: "number", exclusiveMinimum: 0 } }, ["hoursPerDay"]),
  collect({ optionsOf, nameOf, factsOf }) {
    const people = new Map<string, number>();
    const meeting = new Meeting<number>();
    return {
      add(facts) {
        meeting.add(
          facts.case,
          facts.assignments.map((a) => personDay(a, people)),
        );
      },
      clashes() {
        const days = new Map<string, Booking[]>();
        // One after another: there may be thousands of them.
        for (const id of meeting.cases()) {
          const facts = factsOf(id);
          for (const a of facts.assignments.map(unpackAssignment)) {
            collect(days, `${a.person} ${a.day}`, booking(facts, a));
          }
        }
        return [...days].flatMap(([key, bookings]): Clash[] => {
          const [id = "", day = ""] = key.split(" ");
          const allowed = bookings.map((b) =>
            Number(optionsOf(b.procedure)?.["hoursPerDay"] ?? Infinity),
          );
          const person = words.person({ name: nameOf(id), id });
          return clashesOn({ person, day, bookings, hoursAllowed: Math.min(...allowed) });
        });
      },
    };
  },
};

/** All bookings of one person on one day. */
interface PersonDay {
  readonly person: Bilingual;
  readonly day: string;
  readonly bookings: readonly Booking[];
  readonly hoursAllowed: number;
}

function clashesOn({ person, day, bookings, hoursAllowed: allowed }: PersonDay): Clash[] {
  if (clientsOf(bookings) < 2) return [];
  const sorted = bookings.toSorted((a, b) => a.from - b.from || (a.case < b.case ? -1 : 1));
  const overlaps = pairs(sorted).filter(([a, b]) => a.client !== b.client && b.from < a.to);
  if (overlaps.length > 0) {
    return overlaps.map(([a, b]) => {
      const [one, other] = [
        { case: a.case, span: spanOf(a) },
        { otherCase: b.case, otherSpan: spanOf(b) },
      ];
      return clash([a, b], words.sameTime({ person, day, ...one, ...other }));
    });
  }
  const cases = listOf(sorted.map((b) => words.caseAndSpan({ case: b.case, span: spanOf(b) })));
  const hours = bookings.reduce((sum, b) => sum + b.minutes, 0) / 60;
  if (hours > allowed) {
    const inAll = Math.round(hours * 100) / 100;
    return [clash(sorted, words.tooManyHours({ person, day, hours: inAll, allowed, cases }))];
  }
  const present = sorted.filter((b) => !b.remote);
  if (clientsOf(present) < 2 || present.every(isReachable)) return [];
  return [{ ...clash(present, words.twoPlaces({ person, day, cases })), severity: "warning" }];
}

/** Morning at one client's and afternoon at another's: there is time to get there. */
function isReachable(b: Booking, i: number, list: readonly Booking[]): boolean {
  const before = list[i - 1];
  return !before || before.client === b.client || b.from - before.to >= minutesOfWay;
}

const minutesOfWay = 60;

function clientsOf(bookings: readonly Booking[]): number {
  return new Set(bookings.map((b) => b.client)).size;
}

const dayNumbers = new Map<string, number>();

/** A number for a person on a day: people are counted as they come, days from 1970. */
function personDay(packed: string, people: Map<string, number>): number {
  const [person = "", day = ""] = packed.split(" ", 2);
  let index = people.get(person);
  if (index === undefined) people.set(person, (index = people.size));
  let date = dayNumbers.get(day);
  if (date === undefined) dayNumbers.set(day, (date = daysBetween("1970-01-01", day)));
  return index * 100_000 + date;
}

/** Where each record names people. */
const entries: Readonly<Record<AssigningRecord, string>> = {
  "task-order": "team",
  "audit-plan": "items",
  "audit-record": "items",
  "attendance-opening": "attendees",
  "attendance-closing": "attendees",
};

function booking(facts: CaseFacts, a: Assignment): Booking {
  const file = `${facts.shownAs}/${a.audit}/${a.record}.json`;
  const at = { file, pointer: `/${entries[a.record]}/${a.item}` };
  return {
    ...sideOf(facts, a.audit, at),
    client: facts.client?.creditCode || facts.case,
    from: a.from,
    to: a.to,
    minutes: a.minutes,
    remote: a.remote,
  };
}

function clash(sides: readonly Booking[], detail: Bilingual): Clash {
  return {
    sides: sides.map((s) => ({
      case: s.case,
      procedure: s.procedure,
      subject: s.subject,
      at: s.at,
    })),
    detail,
  };
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

function spanOf({ from, to }: Booking): Value {
  return to === wholeDay ? words.allDay() : `${clock(from)}–${clock(to)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
