import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { DateOrder } from "../../model/procedure/coherence.js";
import { daysBetween } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type DatedSpot, type DateFault, dateFaults } from "./date-faults.js";
import { words } from "./dates.words.js";
import { fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";

/** At most so many other places are named: the nearest say it. */
const mostRelated = 6;

/** The dates of a case that contradict others: one finding for each date that is out. */
export function datesOutOfOrder(about: CaseAtHand): Outcome[] {
  const faults = about.contexts.flatMap((context) => dateFaults(context, about.procedure));
  return culprits(faults).map((culprit) => tell(culprit, about));
}

/** A date, and all that it contradicts. */
interface Culprit {
  readonly spot: DatedSpot;
  readonly faults: readonly DateFault[];
}

/**
 * The fewest dates that explain all contradictions: a date that contradicts many others is the one
 * that is out, not each of the others.
 */
function culprits(faults: readonly DateFault[]): Culprit[] {
  const found: Culprit[] = [];
  let open = distinct(faults);
  while (open.length > 0) {
    const spot = worst(open);
    const own = open.filter((f) => f.first === spot || f.second === spot);
    found.push({ spot, faults: own });
    open = open.filter((f) => !own.includes(f));
  }
  return found;
}

/** Two dates contradict each other once; the order is told rather than the distance. */
function distinct(faults: readonly DateFault[]): DateFault[] {
  const seen = new Map<DatedSpot, Set<DatedSpot>>();
  return faults
    .toSorted((a, b) => (a.apart ?? 0) - (b.apart ?? 0))
    .filter(({ first, second }) => {
      const [a, b] = seen.get(second)?.has(first) ? [second, first] : [first, second];
      const others = seen.get(a) ?? new Set<DatedSpot>();
      if (others.has(b)) return false;
      seen.set(a, others.add(b));
      return true;
    });
}

function worst(faults: readonly DateFault[]): DatedSpot {
  const counts = new Map<DatedSpot, number>();
  // What comes later by nature is the one that is out where nothing else decides.
  for (const { first, second } of faults) {
    counts.set(second, (counts.get(second) ?? 0) + 1);
    counts.set(first, counts.get(first) ?? 0);
  }
  for (const { first } of faults) counts.set(first, (counts.get(first) ?? 0) + 1);
  let most: readonly [DatedSpot | undefined, number] = [undefined, 0];
  for (const [spot, count] of counts) if (count > most[1]) most = [spot, count];
  return most[0] ?? (faults[0] as DateFault).second;
}

/**
 * The same fault told of the meeting, where the day of one meeting alone is not among those of its
 * audit: a sheet of another day, not a report that contradicts all sheets.
 */
function ofMeeting(culprit: Culprit, { held }: DateOrder): Culprit | null {
  const { faults } = culprit;
  const [isMeeting, isOnSite] = [isOneOf(held.meetings), isOneOf(held.onSite)];
  const isOutside = (day: DatedSpot) => faults.some((f) => isOnSite(otherOf(f, day)));
  if (isMeeting(culprit.spot)) return isOutside(culprit.spot) ? culprit : null;
  const meetings = new Set(faults.flatMap((f) => [f.first, f.second]).filter(isMeeting));
  const [spot, ...others] = meetings;
  if (!spot || others.length > 0) return null;
  const isAbout = (f: DateFault) => f.apart === null && (f.first === spot || f.second === spot);
  return isOutside(spot) && faults.every(isAbout) ? { spot, faults } : null;
}

function isOneOf(line: string): (spot: DatedSpot) => boolean {
  const fields = new Set(fieldSpecs(line).map(({ field }) => field));
  return ({ field }) => fields.has(field);
}

function tell(found: Culprit, { naming, procedure }: CaseAtHand): Outcome {
  const meeting = ofMeeting(found, procedure.coherence.order);
  const { spot, faults } = meeting ?? found;
  const nearest = faults.toSorted(
    (a, b) => (a.apart ?? 0) - (b.apart ?? 0) || distance(a) - distance(b),
  );
  const [main] = nearest as [DateFault];
  const others = nearest.map((f) => otherOf(f, spot));
  const said = sentence(main, spot, naming);
  const message = others.length > 1 ? words.more({ said, n: others.length - 1 }) : said;
  return foundAt(spot, {
    rule: meeting ? "meeting-outside-audit" : ruleOf(main),
    clauses: [],
    severity: "warning",
    message,
    remedy: words.correctDate(),
    related: others.slice(0, mostRelated).map(locationOf),
  });
}

function ruleOf({ apart }: DateFault): string {
  return apart === null ? "dates-out-of-order" : "dates-far-apart";
}

function otherOf({ first, second }: DateFault, spot: DatedSpot): DatedSpot {
  return first === spot ? second : first;
}

function distance({ first, second }: DateFault): number {
  return Math.abs(daysBetween(first.day, second.day));
}

function sentence(fault: DateFault, spot: DatedSpot, naming: CaseAtHand["naming"]): Bilingual {
  const other = otherOf(fault, spot);
  const values = {
    this: naming.field(spot),
    day: spot.day,
    other: naming.field(other),
    otherDay: other.day,
  };
  if (fault.apart !== null) {
    return words.tooFar({ ...values, between: distance(fault), days: fault.apart });
  }
  return fault.first === spot ? words.tooLate(values) : words.tooEarly(values);
}
