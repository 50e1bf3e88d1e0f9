import { factsOf } from "../../check/facts.js";
import type { Bilingual } from "../../model/base/text.js";
import { type CaseProfile, untilDay } from "../../model/case/case-profile.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { RecordOf } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readBody, readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { type CheckOptions, type CheckRun, checkCases } from "../check/check-cases.js";
import { checkContext } from "../check/check-context.js";
import { type BodyChoice, proceduresOfBodies } from "./chosen-bodies.js";
import { PeopleNamed } from "./people.js";
import { profileOf } from "./profile.js";
import { type Work, workloadOf } from "./workload.js";

/** The cases of one body, or of several, as an assessment sees them. */
export interface Population {
  readonly asOf: CivilDate;
  readonly run: CheckRun;
  readonly profiles: readonly CaseProfile[];
  readonly facts: readonly CaseFacts[];
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Everybody who is named in a case or in a body's own records, and has a record. */
  readonly people: ReadonlyMap<string, RecordOf<"personnel">>;
  /** By person the functions that somebody had in the cases up to the day. */
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who worked how many of the days that were determined. */
  readonly work: readonly Work[];
  name(person: string): string;
  /** Words of a value of a field. */
  words(kind: string, field: string, value: string): Bilingual;
}

/** Whose cases are looked at, and how. */
export interface PopulationRequest extends BodyChoice {
  readonly asOf: CivilDate;
  readonly signal: AbortSignal;
  progress?(done: number, all: number): void;
  /** Gives the cases as they were judged elsewhere. */
  readonly judged?: CheckOptions["judged"];
}

/** Judges the cases of a body and reads what the sample and the statistics need. */
export async function populationOf(
  workspace: Workspace,
  request: PopulationRequest,
): Promise<Population> {
  const { asOf, signal, progress, judged } = request;
  const { config } = workspace;
  const run = await checkCases(workspace, [], config.root, {
    asOf,
    all: true,
    cache: true,
    procedures: proceduresOfBodies(workspace, request),
    signal,
    ...(progress && { progress }),
    ...(judged && { judged }),
  });
  const inUse = [...new Set(run.addresses.map((a) => a.procedure))];
  const procedures = new Map(
    inUse.flatMap((id) => {
      const p = workspace.procedures.get(id)?.procedure;
      return p ? [[id, p] as const] : [];
    }),
  );
  const { personnel } = checkContext(workspace, { asOf, all: false, inUse, lazy: true });
  const named = new PeopleNamed(personnel, asOf);
  const profiles: CaseProfile[] = [];
  const facts: CaseFacts[] = [];
  const work: Work[] = [];
  for (const [i, { procedure: id, name }] of run.addresses.entries()) {
    const procedure = procedures.get(id);
    if (!procedure) continue;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    const profile = profileOf(document, procedure, run.cases[i]?.outcomes ?? [], asOf);
    profiles.push(profile);
    work.push(...workloadOf(document, profile, asOf));
    facts.push(factsOf(document, procedure));
    named.add(document);
    noteFunctions(profile, named, asOf);
  }
  for (const short of new Set([...procedures.values()].map((p) => p.data.body.short))) {
    const body = readBody(sourceOf(workspace), short);
    if (body) named.add(body);
  }
  const { people, functions } = named;
  return {
    asOf,
    run,
    profiles,
    facts,
    procedures,
    people,
    functions,
    work,
    words: valueWords(procedures),
    name: (id) => (people.get(id) ?? personnel.people.get(id))?.name ?? id,
  };
}

/** Who audited, reviewed and decided by the day, whether or not a signature says so. */
function noteFunctions(profile: CaseProfile, named: PeopleNamed, asOf: CivilDate): void {
  const { audits, decisions, review } = untilDay(profile, asOf);
  for (const { person, role } of audits.flatMap((a) => a.team)) named.note(person, role);
  for (const { maker } of decisions) named.note(maker, "decisionMaker");
  if (review?.reviewer && (review.completedOn ?? asOf) <= asOf) {
    named.note(review.reviewer, "applicationReviewer");
  }
}

/** What values of fields are called, by the first procedure that says it. */
function valueWords(procedures: Population["procedures"]): Population["words"] {
  return (kind, field, value) => {
    for (const { records } of procedures.values()) {
      const schema = schemaAt(records.get(kind)?.schema ?? {}, field.split("."));
      const label = schema?.valueLabels?.[value];
      if (label) return label;
    }
    return { zh: value, en: value };
  };
}
