import { pointersOverlap } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { People } from "../../model/case/personnel.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import { type Context, contextsOf } from "./contexts.js";
import { type Naming, namingOf } from "./naming.js";
import { pointerTo, type Spot, spotsOf } from "./spots.js";

/** A case that is looked through for what does not fit together. */
export interface CaseAtHand {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly people: People;
  /** Places that findings about the shape of records speak of: nothing is judged by them. */
  readonly faulty: readonly { readonly file: string; readonly pointer: string }[];
  /** The day on which it is judged. */
  readonly day: DayOfJudgement;
  /** By which working days are counted; null where nothing asks for them. */
  readonly calendar: WorkingDayCalendar | null;
  /** It is to be complete: for the archive, or for an assessment. */
  readonly complete: boolean;
  readonly spots: readonly Spot[];
  /** The case's own records, and each audit with what it needs of them. */
  readonly contexts: readonly Context[];
  readonly naming: Naming;
  /** Whether a finding about the shape of the record speaks of a place, or of the whole record. */
  isFaulty(record: RecordFile, pointer: string): boolean;
}

/** What a case at hand is made from. */
export type Given = Omit<CaseAtHand, "spots" | "contexts" | "naming" | "isFaulty">;

/** The values of a case, collected once for all questions. */
export function caseAtHand(given: Given): CaseAtHand {
  const { document, procedure, faulty } = given;
  const all = spotsOf(document, procedure);
  const spots = faulty.length === 0 ? all : all.filter((spot) => !isFaulty(spot, faulty));
  return {
    ...given,
    spots,
    contexts: contextsOf(document, spots, procedure),
    naming: namingOf(document, procedure),
    isFaulty: (record, pointer) =>
      faulty.some(
        (f) => f.file === record.file && (f.pointer === "" || pointersOverlap(f.pointer, pointer)),
      ),
  };
}

function isFaulty(spot: Spot, faulty: CaseAtHand["faulty"]): boolean {
  return faulty.some(
    ({ file, pointer }) =>
      pointer !== "" && file === spot.record.file && pointersOverlap(pointer, pointerTo(spot)),
  );
}
