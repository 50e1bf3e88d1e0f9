import { factsOf } from "../../check/facts.js";
import { isObject, type Json } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { unpackAssignment } from "../../model/case/facts.js";
import type { RecordOf } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { happened } from "./filing-list/paper-parts.js";

type Person = RecordOf<"personnel">;

/** First and last day on which a case needs a person; both count. */
export interface NeededDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Whose case it is, and which. */
export interface OwnCase {
  readonly creditCode: string | undefined;
  readonly number: string | undefined;
}

/** What is gone through to find when people are needed. */
export interface Needing {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  /** The records that are packed, and the ids of their audits. */
  readonly records: readonly RecordFile[];
  readonly audits: readonly string[];
  readonly asOf: CivilDate;
}

/**
 * On which days each person of a case is needed: the day of a record that names the person, the
 * days beside a name in it (of a signature, a verification), and the days at work for an audit.
 * Days after the day of judgement are none yet; who is named on none of them is left out.
 */
export function neededDays({
  document,
  procedure,
  records,
  audits,
  asOf,
}: Needing): Map<string, NeededDays> {
  const days = new Map<string, CivilDate[]>();
  const note = (person: string, on: readonly CivilDate[]) => {
    const past = on.filter((day) => day <= asOf);
    if (past.length > 0) days.set(person, [...(days.get(person) ?? []), ...past]);
  };
  for (const record of records) {
    const day = happened(record, procedure);
    const acts = withoutLimits(record, procedure);
    for (const { name, beside } of namesIn(acts)) {
      note(name, isCivilDate(day) ? [day, ...beside] : beside);
    }
  }
  const { assignments } = factsOf(document, procedure);
  for (const { person, audit, day } of assignments.map(unpackAssignment)) {
    if (audits.includes(audit)) note(person, [day]);
  }
  return new Map(
    [...days].flatMap(([person, on]) => {
      const sorted = on.sort(byCodeUnit);
      const [from, to] = [sorted[0], sorted.at(-1)];
      return from !== undefined && to !== undefined ? [[person, { from, to }] as const] : [];
    }),
  );
}

/** A record without the days until which something holds or is to be done. */
function withoutLimits({ kind, value }: RecordFile, { records }: Procedure): Json | undefined {
  const { properties = {} } = records.get(kind)?.schema ?? {};
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(([name]) => properties[name]?.["ahead"] !== true),
      )
    : value;
}

/** What may be a person's id. */
interface Named {
  readonly name: string;
  /** Days that stand beside it. */
  readonly beside: readonly CivilDate[];
}

function* namesIn(value: Json | undefined): Generator<Named> {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) yield* namesIn(item);
    return;
  }
  if (!isObject(value)) return;
  const values = Object.values(value);
  const beside = values.filter(isCivilDate);
  for (const part of values) {
    const texts = Array.isArray(part) ? (part as readonly Json[]) : [part];
    for (const name of texts) if (typeof name === "string") yield { name, beside };
    yield* namesIn(part);
  }
}

/**
 * What a case needs of a person's record: qualifications, registrations, contracts and undertakings
 * that held on its days, examinations, trainings and evaluations up to them, and of ties, forms and
 * witnessing what is about this case. What came later, what had ended or was replaced before, and
 * what is about other clients stays with the body (ISO/IEC 17021-1, 8.4), and so does the number of
 * an identity document.
 */
export function extractOf(person: Person, { from, to }: NeededDays, own: OwnCase): Person {
  const upTo = (day: string | undefined) => day === undefined || day <= to;
  const held = (since: string | undefined, until: string | undefined) =>
    upTo(since) && (until === undefined || until >= from);
  const lists: { readonly [K in keyof Person]?: Person[K] | undefined } = {
    qualifications: person.qualifications?.filter((q) => held(q.validFrom, q.validTo)),
    registrations: person.registrations?.filter((r) => held(r.validFrom, r.validTo)),
    contracts: person.contracts?.filter((c) => held(c.signedOn, c.validTo)),
    confidentialityDeclarations: person.confidentialityDeclarations?.filter((d) =>
      held(d.signedOn, d.validTo),
    ),
    exams: person.exams?.filter((e) => upTo(e.passedOn)),
    trainings: person.trainings?.filter((t) => upTo(t.completedOn)),
    competenceEvaluations: inForce(
      person.competenceEvaluations,
      ({ function: of, evaluatedOn }) => [of, evaluatedOn],
      { from, to },
    ),
    categoryEvaluations: inForce(
      person.categoryEvaluations,
      ({ category, evaluatedOn }) => [category, evaluatedOn],
      { from, to },
    ),
    ties: person.ties?.filter((t) => t.creditCode === own.creditCode),
    experienceForms: person.experienceForms?.filter((f) => f.case === own.number),
    witnessings: person.witnessings?.filter((w) => w.case === own.number && upTo(w.witnessedOn)),
  };
  const { monitorings: _ofTheBody, identityDocument: _own, tiesDeclaredOn, ...always } = person;
  return {
    ...always,
    ...Object.fromEntries(
      Object.entries(lists).filter(([name, items]) => items !== undefined && name in person),
    ),
    ...(tiesDeclaredOn !== undefined && upTo(tiesDeclaredOn) && { tiesDeclaredOn }),
  };
}

/** Evaluations of the days, and of each subject the last one before them. */
function inForce<T>(
  evaluations: readonly T[] | undefined,
  subjectAndDay: (evaluation: T) => readonly [string | undefined, string | undefined],
  { from, to }: NeededDays,
): T[] | undefined {
  const isReplaced = (one: T) => {
    const [subject, day = ""] = subjectAndDay(one);
    return evaluations?.some((other) => {
      const [same, later = ""] = subjectAndDay(other);
      return same === subject && later > day && later <= from;
    });
  };
  return evaluations?.filter((e) => (subjectAndDay(e)[1] ?? "") <= to && !isReplaced(e));
}
