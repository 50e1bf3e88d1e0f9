import { blanksInPerson } from "../../check/coherence/blanks-around.js";
import { personPlacementOutcomes } from "../../check/record/placement.js";
import { plainRecord } from "../../check/record/plain-spacing.js";
import { faultyPlaces, problemOutcome, shapeOutcomes } from "../../check/record/shape.js";
import { sha256 } from "../../model/base/digest.js";
import { isObject, type JsonObject } from "../../model/base/json.js";
import type { RecordFile } from "../../model/case/case.js";
import { People, type Personnel, personnelOf } from "../../model/case/personnel.js";
import { countOutcomes, type Outcome } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readPerson, readPersonnel } from "../../read/case-source.js";
import type { ProcedureLibrary } from "../../workspace/procedure-library.js";
import { refuseNeedlessReadings } from "../../workspace/readings.js";
import { configuredTrust, type TrustFiles } from "../../workspace/trust-files.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** What all cases of a run are judged with. */
export interface CheckContext {
  readonly workspace: Workspace;
  readonly asOf: CivilDate;
  /** List what holds and what does not apply, too. */
  readonly all: boolean;
  readonly personnel: Personnel;
  /** What is wrong with the personnel records that were read so far. */
  personnelOutcomes(): Outcome[];
  /** Whom signatures are trusted from, read when somebody asks. */
  trust(): TrustFiles;
  /** Says whether two runs saw the same of a person: the record's digest, or that there is none. */
  personDigest(id: string): string;
}

export interface ContextOptions {
  readonly asOf: CivilDate;
  readonly all: boolean;
  /** The procedures of the cases in question. */
  readonly inUse: readonly string[];
  /** Read a person's record when it is asked for, not all of them: for a few cases of many. */
  readonly lazy: boolean;
}

export function checkContext(workspace: Workspace, options: ContextOptions): CheckContext {
  refuseNeedlessReadings(workspace);
  const { personnel, outcomes } = options.lazy
    ? onDemand(workspace, options.inUse)
    : atOnce(workspace, options.inUse);
  const digests = new Map<string, string>();
  const personDigest = (id: string): string => {
    let known = digests.get(id);
    if (known === undefined) digests.set(id, (known = digestOf(id, personnel.people)));
    return known;
  };
  let trust: TrustFiles | undefined;
  return {
    workspace,
    trust: () => (trust ??= configuredTrust(workspace.config)),
    asOf: options.asOf,
    all: options.all,
    personnel,
    personnelOutcomes: outcomes,
    personDigest,
  };
}

interface Loaded {
  readonly personnel: Personnel;
  outcomes(): Outcome[];
}

function atOnce(workspace: Workspace, inUse: readonly string[]): Loaded {
  const { procedures } = workspace;
  const { records, strays } = readPersonnel(sourceOf(workspace));
  const outcomes = [
    ...strays.map((s) => problemOutcome(s, { file: s.file, subject: "." })),
    ...records.flatMap((r) => personOutcomes(r, procedures, inUse)),
  ];
  return {
    personnel: personnelOf(
      records.map(plainRecord),
      new Set(faultyPlaces(outcomes).map((f) => f.file)),
    ),
    outcomes: () => outcomes,
  };
}

function onDemand(workspace: Workspace, inUse: readonly string[]): Loaded {
  const { procedures } = workspace;
  const source = sourceOf(workspace);
  const known = new Map<
    string,
    {
      readonly person: JsonObject | undefined;
      readonly isUnreadable: boolean;
      readonly outcomes: readonly Outcome[];
    }
  >();
  const origins = new WeakMap<object, RecordFile>();
  const look = (id: string) => {
    let found = known.get(id);
    if (!found) {
      const written = readPerson(source, id);
      const record = written && plainRecord(written);
      const outcomes = written ? personOutcomes(written, procedures, inUse) : [];
      const usable =
        record && faultyPlaces(outcomes).length === 0 && isObject(record.value)
          ? record.value
          : undefined;
      if (record && usable) origins.set(usable, record);
      known.set(
        id,
        (found = {
          person: usable,
          isUnreadable: record !== undefined && usable === undefined,
          outcomes,
        }),
      );
    }
    return found;
  };
  return {
    personnel: {
      people: new People({
        get: (id) => look(id).person,
        isUnreadable: (id) => look(id).isUnreadable,
      }),
      origin: (person) => origins.get(person),
    },
    outcomes: () => [...known].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, f]) => f.outcomes),
  };
}

function digestOf(id: string, people: People): string {
  const person = people.get(id);
  if (person === undefined) return people.isUnreadable(id) ? "unreadable" : "none";
  return sha256(JSON.stringify(person)).slice(0, 32);
}

function personOutcomes(
  record: RecordFile,
  procedures: ProcedureLibrary,
  inUse: readonly string[],
): Outcome[] {
  const [first] = inUse;
  const procedure = first === undefined ? undefined : procedures.get(first)?.procedure;
  return [
    ...personShape(record, procedures, inUse),
    ...personPlacementOutcomes(record),
    ...(procedure ? blanksInPerson(plainRecord(record), procedure) : []),
  ];
}

/**
 * People belong to no procedure: a record that any of them takes is right, and what is wrong cites
 * no clause.
 */
function personShape(
  record: RecordFile,
  procedures: ProcedureLibrary,
  inUse: readonly string[],
): Outcome[] {
  const judge = (id: string) =>
    shapeOutcomes(record, ".", procedures.get(id)).map((o) => ({ ...o, clauses: [] }));
  // Those in use are loaded anyway; one that accepts the record settles it.
  for (const id of inUse) {
    const judged = judge(id);
    if (countOutcomes(judged).fail === 0) return judged;
  }
  return (
    procedures.ids.map(judge).sort((a, b) => countOutcomes(a).fail - countOutcomes(b).fail)[0] ?? []
  );
}
