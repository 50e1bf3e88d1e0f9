import type { RecordFile } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { valueIn } from "./contexts.js";
import { words } from "./days-to-come.words.js";
import { foundAt } from "./naming.js";
import type { Spot } from "./spots.js";

/** A day on which something was done. */
export interface Done extends Spot {
  readonly day: CivilDate;
}

/**
 * What a record tells as done on a day that has not come. A record that lies ahead is a plan, and
 * so is all of a case up to the last day of what lies ahead in it.
 */
export function daysToCome(about: CaseAtHand): Outcome[] {
  const { mayLieAhead } = about.procedure.coherence.papers;
  const terms = new Set(mayLieAhead.split(" & "));
  const done = about.spots.filter(isDone).filter(({ field }) => !terms.has(field));
  const ahead = done.filter(({ day }) => about.day.isBefore(day));
  if (ahead.length === 0) return [];
  const first = ownDays(done, about);
  const isPlanned = ({ record, day }: Done) => about.day.isBefore(first.get(record) ?? day);
  const last = ahead
    .flatMap((spot) => (isPlanned(spot) ? spot.day : []))
    .toSorted()
    .at(-1);
  return ahead
    .filter((spot) => !isPlanned(spot) && (last === undefined || spot.day > last))
    .map((spot) => tell(spot, about));
}

/** Whether a value tells a day on which something was done: no limit, no plan. */
export function isDone(spot: Spot): spot is Done {
  return spot.day !== null && spot.schema["ahead"] !== true;
}

/** The day of each record: its own, else the first that it tells of. */
export function ownDays(
  done: readonly Done[],
  { procedure }: Pick<CaseAtHand, "procedure">,
): ReadonlyMap<RecordFile, CivilDate> {
  const days = new Map<RecordFile, CivilDate>();
  for (const { record, day } of done) {
    const own = valueIn(record, String(procedure.records.get(record.kind)?.schema["happensOn"]));
    const known = days.get(record);
    if (isCivilDate(own)) days.set(record, own);
    else if (known === undefined || day < known) days.set(record, day);
  }
  return days;
}

function tell(spot: Done, { naming, complete }: CaseAtHand): Outcome {
  return foundAt(spot, {
    rule: "day-to-come",
    clauses: [],
    severity: complete ? "error" : "warning",
    message: words.toCome({ field: naming.field(spot), day: spot.day }),
    remedy: words.correct(),
  });
}
