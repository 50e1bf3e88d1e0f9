import type { Bilingual, Language } from "../../model/base/text.js";
import {
  type Assignment,
  type CaseFacts,
  unpackAssignment,
  wholeDay,
} from "../../model/case/facts.js";
import { daysBetween } from "../../model/time/dates.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, Meeting, type Side, sideOf } from "./across.js";

interface Booking extends Side {
  readonly client: string;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly remote: boolean;
}

export const doubleBooking: AcrossCheck = {
  id: "double-booking",
  description: {
    zh: "同一人同一天在不同案卷的审核计划里：时间重叠，或合计超过每日小时数；不重叠但要在两个客户现场的，为警告。同一客户的结合审核不算。",
    en: "One person on one day in the audit plans of different cases: overlapping times, or more hours than a day has; two clients' premises on one day without overlap are a warning. Combined audits of one client do not count.",
  },
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
        for (const facts of meeting.cases().map(factsOf)) {
          for (const a of facts.assignments.map(unpackAssignment)) {
            collect(days, `${a.person} ${a.day}`, booking(facts, a));
          }
        }
        return [...days].flatMap(([key, bookings]): Clash[] => {
          const [person = "", day = ""] = key.split(" ");
          const clients = new Set(bookings.map((b) => b.client));
          if (bookings.length < 2 || clients.size < 2) return [];
          const who = `${nameOf(person)}（${person}）`;
          const sorted = bookings.toSorted((a, b) => a.from - b.from || (a.case < b.case ? -1 : 1));
          const overlaps = pairs(sorted).filter(([a, b]) => a.client !== b.client && b.from < a.to);
          if (overlaps.length > 0) {
            return overlaps.map(([a, b]) =>
              clash([a, b], {
                zh: `${who}${day} 同时在 ${a.case}（${span(a, "zh")}）和 ${b.case}（${span(b, "zh")}）`,
                en: `${who} on ${day} at ${a.case} (${span(a, "en")}) and at ${b.case} (${span(b, "en")}) at the same time`,
              }),
            );
          }
          const hours = bookings.reduce((sum, b) => sum + b.minutes, 0) / 60;
          const allowed = Math.min(
            ...sorted.map((b) => Number(optionsOf(b.procedure)?.["hoursPerDay"] ?? Infinity)),
          );
          const list = (language: "zh" | "en") =>
            sorted
              .map((b) =>
                language === "zh"
                  ? `${b.case}（${span(b, language)}）`
                  : `${b.case} (${span(b, language)})`,
              )
              .join(language === "zh" ? "、" : ", ");
          if (hours > allowed) {
            return [
              clash(sorted, {
                zh: `${who}${day} 合计 ${round(hours)} 小时，超过每日 ${allowed} 小时：${list("zh")}`,
                en: `${who} on ${day} has ${round(hours)} hours in all, more than the ${allowed} of a day: ${list("en")}`,
              }),
            ];
          }
          const present = sorted.filter((b) => !b.remote);
          if (new Set(present.map((b) => b.client)).size < 2) return [];
          return [
            {
              ...clash(present, {
                zh: `${who}${day} 要在两处现场：${list("zh")}`,
                en: `${who} on ${day} is due at two places: ${list("en")}`,
              }),
              severity: "warning",
            },
          ];
        });
      },
    };
  },
};

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

function booking(facts: CaseFacts, a: Assignment): Booking {
  const at =
    a.to === wholeDay
      ? { file: `${facts.shownAs}/${a.audit}/task-order.json`, pointer: `/team/${a.item}` }
      : { file: `${facts.shownAs}/${a.audit}/audit-plan.json`, pointer: `/items/${a.item}` };
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

function span({ from, to }: Booking, language: Language): string {
  if (to === wholeDay) return language === "zh" ? "全天" : "all day";
  return `${clock(from)}–${clock(to)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function round(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}
