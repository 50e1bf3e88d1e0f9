import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordOf } from "../../model/case/records.js";
import { isCivilDate } from "../../model/time/dates.js";
import {
  cannotJudge,
  type Check,
  needsOneOf,
  optionsSchema,
  type Verdict,
  notApplicable,
} from "../check.js";
import * as holds from "../holds.js";
import { holdsQualification, validOn } from "../people.js";
import { words } from "./qualification.words.js";

interface Options {
  /** CEL: list of person ids, or one id. */
  readonly people: string;
  /** CEL: list of dates, or one date, on which everything must hold. */
  readonly on: string;
  /** Place of a finding. */
  readonly at: string;
  readonly role?: string;
  /** Holds a registration for any of these schemes. */
  readonly registrationFor?: readonly string[];
  /** Has passed an examination on this standard on or before the day. */
  readonly exam?: string;
  readonly employer?: string;
  readonly inPRC?: boolean;
}

export const qualification: Check<Options> = {
  id: "qualification",
  description: words.description(),
  options: optionsSchema(
    {
      people: holds.expression,
      on: holds.expression,
      at: holds.path,
      role: holds.personnelValue("qualifications.role"),
      registrationFor: { type: "array", items: holds.personnelValue("registrations.scheme") },
      exam: holds.personnelValue("exams.standard"),
      employer: holds.personnelValue("employer"),
      inPRC: { type: "boolean" },
    },
    ["people", "on", "at"],
    needsOneOf("role", "registrationFor", "exam", "employer", "inPRC"),
  ),
  judge({ options, find, cel, view, reasons }) {
    const ids = [cel(options.people)].flat().map(String);
    const days = [cel(options.on)].flat();
    const at = find(options.at)?.place;
    if (ids.length === 0) return notApplicable(() => reasons.condition(options.people, true));
    const verdicts = ids.flatMap((id): Verdict[] => {
      const person = view.people.get(id);
      if (!person) return [cannotJudge(words.noRecord({ person: id }), at)];
      return lacks(person, options, days).map((lack) => ({
        outcome: "fail",
        at,
        detail: words.ofPerson({ person: String(person.name), lack }),
      }));
    });
    return distinct(verdicts);
  },
};

type Person = RecordOf<"personnel">;

/** What a person lacks on the days of the activity, each lack once. */
function lacks(person: Person, wanted: Options, days: readonly unknown[]): Bilingual[] {
  const { role, exam, employer, registrationFor } = wanted;
  const without = (has: (day: unknown) => boolean) =>
    [...new Set(days.filter((day) => !has(day)).map(String))].sort();
  const unqualified = role ? without((day) => holdsQualification(person, role, day)) : [];
  const unregistered = without((day) => !isUnregistered(person, wanted, day));
  const unexamined = exam ? without((day) => hasPassed(person, exam, day)) : [];
  return [
    ...(unqualified.length > 0 ? [words.noQualification({ days: listed(unqualified) })] : []),
    ...(unregistered.length > 0
      ? [
          words.noRegistration({
            days: listed(unregistered),
            wanted: listed(registrationFor ?? []),
            held: held(person),
          }),
        ]
      : []),
    ...(exam && unexamined.length > 0 ? [words.noExam({ day: String(unexamined[0]), exam })] : []),
    ...(employer ? employedOtherwise(person, employer, without) : []),
    ...(wanted.inPRC && person.inPRC !== true ? [words.notInPRC()] : []),
  ];
}

/** Somebody of another employer, or not employed on a day. */
function employedOtherwise(
  person: Person,
  wanted: string,
  without: (has: (day: unknown) => boolean) => readonly string[],
): Bilingual[] {
  const { employer } = person;
  if (employer === undefined) return [words.noEmployer()];
  if (employer !== wanted) return [words.employedElsewhere({ employer })];
  const term = { validFrom: person.employedFrom, validTo: person.employedTo };
  const days = without((day) => validOn(term, day));
  return days.length === 0 ? [] : [words.notEmployed({ days: listed(days) })];
}

/** The registrations that are on record, with their last days. */
function held({ registrations = [] }: Person): Bilingual {
  if (registrations.length === 0) return words.noneOnRecord();
  const list = registrations.map(({ scheme, validTo }) =>
    words.registration({ scheme: String(scheme), until: validTo ?? "-" }),
  );
  return listed(list);
}

function listed(texts: readonly (string | Bilingual)[]): Bilingual {
  const joined = (language: "zh" | "en") =>
    texts
      .map((text) => (typeof text === "string" ? text : text[language]))
      .join(terms.listComma()[language]);
  return { zh: joined("zh"), en: joined("en") };
}

function isUnregistered(
  { registrations = [] }: Person,
  { registrationFor: schemes }: Options,
  day: unknown,
): boolean {
  if (!schemes) return false;
  return !registrations.some(
    (r) => r.grade === "formal" && schemes.includes(String(r.scheme)) && validOn(r, day),
  );
}

function hasPassed({ exams = [] }: Person, standard: string, day: unknown): boolean {
  return exams.some(
    (e) =>
      e.standard === standard && e.passedOn !== undefined && isCivilDate(day) && e.passedOn <= day,
  );
}

function distinct(verdicts: readonly Verdict[]): Verdict[] {
  const seen = new Set<string>();
  return verdicts.filter((v) => {
    const key = v.detail?.zh ?? "";
    return !seen.has(key) && seen.add(key);
  });
}
