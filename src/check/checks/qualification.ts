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
      return days
        .flatMap((day) => lacks(person, options, day))
        .map((lack) => ({
          outcome: "fail",
          at,
          detail: words.ofPerson({ person: String(person.name), lack }),
        }));
    });
    return distinct(verdicts);
  },
};

type Person = RecordOf<"personnel">;

/** What a person lacks on a day. */
function lacks(person: Person, wanted: Options, on: unknown): Bilingual[] {
  const day = String(on);
  const { role, exam, employer } = wanted;
  return [
    ...(role && !holdsQualification(person, role, on) ? [words.noQualification({ day })] : []),
    ...(isUnregistered(person, wanted, on) ? [words.noRegistration({ day })] : []),
    ...(exam && !hasPassed(person, exam, on) ? [words.noExam({ day, exam })] : []),
    ...(employer && person.employer !== employer
      ? [words.employedElsewhere({ employer: String(person.employer) })]
      : []),
    ...(wanted.inPRC && person.inPRC !== true ? [words.notInPRC()] : []),
  ];
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
