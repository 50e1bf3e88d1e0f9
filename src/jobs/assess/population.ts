import type { Bilingual } from "../../model/base/text.js";
import { type CaseProfile, untilDay } from "../../model/case/case-profile.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { Personnel } from "../../model/case/personnel.js";
import type { RecordOf } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, readBody, readCase } from "../../read/case-source.js";
import { selectCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { JudgedCase } from "../check/cached-judge.js";
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

/**
 * Judges the cases of a body and reads what the sample and the statistics need: each case as soon
 * as it is judged, while others still are.
 */
export async function populationOf(
  workspace: Workspace,
  request: PopulationRequest,
): Promise<Population> {
  const { asOf, signal, progress, judged } = request;
  const { config } = workspace;
  const wanted = proceduresOfBodies(workspace, request);
  const reading = new Reading(workspace, wanted, asOf);
  const run = await checkCases(workspace, [], config.root, {
    asOf,
    all: true,
    cache: true,
    procedures: wanted,
    signal,
    onJudged: (one) => {
      reading.add(one);
    },
    ...(progress && { progress }),
    ...(judged && { judged }),
  });
  return { asOf, run, ...reading.end(run) };
}

/** The cases of a population, read one after another. */
class Reading {
  readonly #workspace: Workspace;
  readonly #asOf: CivilDate;
  readonly #addresses: readonly CaseAddress[];
  readonly #procedures: ReadonlyMap<string, Procedure>;
  readonly #personnel: Personnel;
  readonly #named: PeopleNamed;
  readonly #profiles: CaseProfile[] = [];
  readonly #facts: CaseFacts[] = [];
  readonly #work: Work[] = [];

  constructor(workspace: Workspace, wanted: readonly string[], asOf: CivilDate) {
    this.#workspace = workspace;
    this.#asOf = asOf;
    this.#addresses = selectCases(sourceOf(workspace), wanted, [], workspace.config.root);
    const inUse = [...new Set(this.#addresses.map((a) => a.procedure))];
    this.#procedures = new Map(
      inUse.flatMap((id) => {
        const p = workspace.procedures.get(id)?.procedure;
        return p ? [[id, p] as const] : [];
      }),
    );
    this.#personnel = checkContext(workspace, { asOf, all: false, inUse, lazy: true }).personnel;
    this.#named = new PeopleNamed(this.#personnel, asOf);
  }

  /** The next case, in the order of the addresses. */
  add({ result, facts }: JudgedCase): void {
    const address = this.#addresses[this.#facts.length];
    const procedure = this.#procedures.get(result.procedure);
    if (!address || !procedure) throw new Error(`no address of ${result.case}`);
    const document = readCase(sourceOf(this.#workspace), address);
    const profile = profileOf(document, procedure, result.outcomes, this.#asOf);
    this.#profiles.push(profile);
    this.#facts.push(facts);
    this.#work.push(...workloadOf(document, profile, this.#asOf));
    this.#named.add(document);
    noteFunctions(profile, this.#named, this.#asOf);
  }

  /** All that was read, with what the run says of each case in the end. */
  end({ cases }: CheckRun): Omit<Population, "asOf" | "run"> {
    const procedures = this.#procedures;
    for (const short of new Set([...procedures.values()].map((p) => p.data.body.short))) {
      const body = readBody(sourceOf(this.#workspace), short);
      if (body) this.#named.add(body);
    }
    const { people, functions } = this.#named;
    return {
      profiles: this.#profiles.map((profile, i) => ({
        ...profile,
        outcomes: cases[i]?.outcomes ?? profile.outcomes,
      })),
      facts: this.#facts,
      procedures,
      people,
      functions,
      work: this.#work,
      words: valueWords(procedures),
      name: (id) => (people.get(id) ?? this.#personnel.people.get(id))?.name ?? id,
    };
  }
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
