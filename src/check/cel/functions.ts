import { isObject, type JsonObject } from "../../model/base/json.js";
import { listsOnly, missingIn, partsOf } from "../../model/base/text-content.js";
import { firstDayOf } from "../../model/case/audit-days.js";
import {
  auditorsOf,
  carriedOutBy,
  engagedIn,
  participantsOf,
} from "../../model/case/participants.js";
import { People } from "../../model/case/personnel.js";
import { postponedTo } from "../../model/case/postponement.js";
import { isSent, leadersOn } from "../../model/case/team-of-day.js";
import { hasEnded } from "../../model/certificate/life.js";
import {
  daysBetween,
  isCivilDate,
  lastValidDay,
  shift,
  type Unit,
} from "../../model/time/dates.js";
import { because, Unknown } from "../why.js";
import { words } from "./functions.words.js";

/** A function that expressions may call. */
export interface CelFunction {
  /** As CEL declares it. */
  readonly signature: string;
  readonly call: (...args: readonly unknown[]) => unknown;
}

/** The same, and whether each argument is of the sort that it wants. */
export interface Callable extends Pick<CelFunction, "call"> {
  readonly wants: readonly ((value: unknown) => boolean)[];
}

/**
 * Our functions:
 * `answering(days, on, events)` (of the days on which something was answered those that belong to
 * the event of a day, the others being those of `events`), `firstDay(audit)`,
 * `participants(audit)`, `engaged(audits, audit)` (participants of an audit and of those that it
 * completes or repeats), `carriedOut(audits, audit)` (those but for mere observers),
 * `auditors(audit)` (leader and auditors, whoever stood in for one of them),
 * `led(audit, person, day)`, `sent(audit, person, day)` (on the team that day, as far as it was
 * changed),
 * `hours(start, end)` (of a day), `ended(c, number)` (the certificate is withdrawn or cancelled),
 * `nth(dates, n)` (the nth earliest, or an empty text), `shift(date, n, unit)`, `days(from, to)`,
 * `lastValidDay(issued, years)`, `postponed(c, day, months, role)` (the day, or the later one to
 * which it was validly put off), `signedOn(record, role)`, `subset(a, b)`, `sum(list)`,
 * `person(people, id)`, `lacking(text, elements)` (which of them the text does not have, by
 * content), `listsOnly(text, elements)` (it has them all and nothing else), `parts(text)` (what
 * stands between its semicolons).
 */
export const celFunctions: readonly CelFunction[] = [
  {
    signature: "shift(dyn, dyn, string): string",
    call: (date, n, unit) => shift(civil(date), Number(n), unit as Exclude<Unit, "workingDay">),
  },
  {
    signature: "hours(string, string): double",
    call: (start, end) => (minutes(end as string) - minutes(start as string)) / 60,
  },
  {
    signature: "nth(dyn, dyn): string",
    call: (dates, n) => (dates as unknown[]).filter(isCivilDate).sort()[Number(n) - 1] ?? "",
  },
  { signature: "ended(dyn, dyn): bool", call: (c, number) => hasEnded(c, number) },
  { signature: "days(dyn, dyn): double", call: (a, b) => daysBetween(civil(a), civil(b)) },
  { signature: "firstDay(dyn): string", call: (audit) => firstDay(audit) },
  {
    signature: "participants(dyn): list<string>",
    call: (audit) => [...participantsOf(audit)],
  },
  {
    signature: "engaged(dyn, dyn): list<string>",
    call: (audits, audit) => [...engagedIn(audits, audit)],
  },
  {
    signature: "carriedOut(dyn, dyn): list<string>",
    call: (audits, audit) => [...carriedOutBy(audits, audit)],
  },
  { signature: "auditors(dyn): list<string>", call: (audit) => [...auditorsOf(audit)] },
  {
    signature: "led(dyn, dyn, dyn): bool",
    call: (audit, person, day) => leadersOn(audit, civil(day)).includes(String(person)),
  },
  {
    signature: "sent(dyn, dyn, dyn): bool",
    call: (audit, person, day) => isSent(audit, person, civil(day)),
  },
  {
    signature: "answering(dyn, dyn, dyn): list<string>",
    call: (days, on, events) => answering(days, on, events),
  },
  {
    signature: "subset(dyn, dyn): bool",
    call: (a, b) => {
      const all = new Set(b as unknown[]);
      return (a as unknown[]).every((x) => all.has(x));
    },
  },
  {
    signature: "sum(dyn): double",
    call: (list) => (list as unknown[]).reduce((total: number, x) => total + Number(x), 0),
  },
  {
    signature: "lacking(dyn, dyn): list<string>",
    call: (text, elements) => missingIn(String(text), (elements as unknown[]).map(String)),
  },
  {
    signature: "listsOnly(dyn, dyn): bool",
    call: (text, elements) => listsOnly(String(text), (elements as unknown[]).map(String)),
  },
  { signature: "parts(dyn): list<string>", call: (text) => partsOf(String(text)) },
  {
    signature: "lastValidDay(dyn, dyn): string",
    call: (issued, years) => lastValidDay(civil(issued), Number(years)),
  },
  { signature: "person(People, dyn): dyn", call: (people, id) => known(people as People, id) },
  {
    signature: "postponed(dyn, dyn, dyn, string): string",
    call: (c, day, months, role) =>
      postponedTo(c, civil(day), { months: Number(months), role: String(role) }),
  },
  {
    signature: "signedOn(dyn, string): string",
    call: (record, role) => signatureDate(record, role as string),
  },
];

function minutes(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return h * 60 + m;
}

function civil(value: unknown): string {
  if (!isCivilDate(value)) throw new Unknown("no date");
  return value;
}

function firstDay(audit: unknown): string {
  const day = firstDayOf(audit);
  if (day === undefined) throw new Unknown("no first day", () => because(words.noFirstDay()));
  return day;
}

/** An answer serves the last event before it: not one that came after it, and no earlier one. */
function answering(days: unknown, on: unknown, events: unknown): string[] {
  const next = datesIn(events).find((d) => d > civil(on));
  return datesIn(days).filter((d) => d >= civil(on) && (next === undefined || d < next));
}

function datesIn(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).filter(isCivilDate).sort();
}

function known(people: People, id: unknown): JsonObject {
  const person = people.get(String(id));
  if (person === undefined) {
    throw new Unknown("no person", () => because(words.noPerson({ person: String(id) })));
  }
  return person;
}

function signatureDate(record: unknown, role: string): string {
  const list = isObject(record) && Array.isArray(record["signatures"]) ? record["signatures"] : [];
  const found = list.find((s) => isObject(s) && s["role"] === role);
  if (!isObject(found)) throw new Unknown("no signature", () => because(words.noSignature()));
  return civil(found["date"]);
}

const sorts: Readonly<Record<string, (value: unknown) => boolean>> = {
  dyn: () => true,
  string: (value) => typeof value === "string",
  People: (value) => value instanceof People,
};

/** Our functions by their names. */
export const callables: ReadonlyMap<string, Callable> = new Map(
  celFunctions.map(({ signature, call }): [string, Callable] => {
    const [name = "", wanted = ""] = signature.split(/[()]/);
    return [name, { call, wants: wanted.split(", ").map((sort) => sorts[sort] ?? (() => false)) }];
  }),
);
