import type { DateOrder } from "../../model/procedure/coherence.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import { type Context, valueIn } from "./contexts.js";
import type { FieldSpec } from "./field-spec.js";
import { mayStandIn, type Precedence, precedenceOf } from "./precedence.js";
import { segmentsOf, type Spot } from "./spots.js";

/** A day that stands in a record. */
export interface DatedSpot extends Spot {
  readonly day: CivilDate;
}

/** Two dates that cannot both be right. */
export interface DateFault {
  /** The one that comes first by nature. */
  readonly first: DatedSpot;
  readonly second: DatedSpot;
  /** Both belong to one doing and are further apart than so many days; null: in the wrong order. */
  readonly apart: number | null;
}

/** The dates of one context that are out of their order, or too far from what belongs to them. */
export function dateFaults(context: Context, procedure: Procedure): DateFault[] {
  const { order } = procedure.coherence;
  if (![...context.fields()].some((field) => mayStandIn(order, field))) return [];
  const dates = datesOf(context, order);
  const { precedence, days } = dates;
  const faults: DateFault[] = [];
  const compare = (a: FieldSpec, b: FieldSpec, apart: number | null) => {
    const [earlier, later] = [days.get(a) ?? [], days.get(b) ?? []];
    const isOnly = (one: DatedSpot) => isOnlyOne(one, earlier) && isOnlyOne(one, later);
    for (const first of earlier) {
      for (const second of later) {
        const isFault =
          isOut(first, second, apart) &&
          (belongTogether(first, second, context, procedure) ||
            (isOnly(first) && isOnly(second) && areRecordedOfOne(first, second, context)));
        if (isFault) faults.push({ first, second, apart });
      }
    }
  };
  for (const [a, b] of pairsInQuestion(dates)) compare(a, b, null);
  for (const { a, b, days: most } of precedence.together) compare(a, b, most);
  return faults;
}

/** The dates that are there, by the fields of `order.yaml`. */
interface Dates {
  readonly precedence: Precedence;
  readonly days: ReadonlyMap<FieldSpec, readonly DatedSpot[]>;
}

function datesOf(context: Context, order: DateOrder): Dates {
  const precedence = precedenceOf(order, {
    auditType: context.audit?.type ?? null,
    has: (field) => context.has(field),
  });
  const days = new Map<FieldSpec, readonly DatedSpot[]>();
  const note = (spec: FieldSpec) => {
    const found = context.at(spec).filter((s): s is DatedSpot => s.day !== null);
    if (found.length > 0) days.set(spec, found);
  };
  for (const field of context.fields()) precedence.byField.get(field)?.forEach(note);
  precedence.beside.forEach(note);
  return { precedence, days };
}

function isOut(first: DatedSpot, second: DatedSpot, apart: number | null): boolean {
  return apart === null
    ? first.day > second.day
    : first.day !== second.day && Math.abs(daysBetween(first.day, second.day)) > apart;
}

/**
 * The pairs of fields that have to be looked at one by one: those of which there are several dates,
 * and all where some date comes before the latest of those that precede it, which is seldom.
 */
function pairsInQuestion(dates: Dates): [FieldSpec, FieldSpec][] {
  const { precedence, days } = dates;
  const present = precedence.fields.filter((field) => days.has(field));
  const areInOrder = inOrder(dates);
  const isSettled = (field: FieldSpec) => areInOrder && days.get(field)?.length === 1;
  const several = new Set(present.filter((field) => !isSettled(field)));
  return [...several].flatMap((field) => [
    ...present
      .filter((other) => precedence.precedes(field, other))
      .map((other): [FieldSpec, FieldSpec] => [field, other]),
    ...present
      .filter((other) => !several.has(other) && precedence.precedes(other, field))
      .map((other): [FieldSpec, FieldSpec] => [other, field]),
  ]);
}

/** Whether all dates of which there is one come after those that precede them. */
function inOrder({ precedence: { fields, next }, days }: Dates): boolean {
  const latest = new Map<FieldSpec, string>();
  for (const field of fields) {
    let last = latest.get(field) ?? "";
    const [only, ...more] = days.get(field) ?? [];
    if (only && more.length === 0) {
      if (only.day < last) return false;
      last = only.day;
    }
    if (last === "") continue;
    for (const later of next(field)) {
      if ((latest.get(later) ?? "") < last) latest.set(later, last);
    }
  }
  return true;
}

/** Whether two dates are about the same thing: one item of a list, one record, one certificate. */
function belongTogether(
  a: DatedSpot,
  b: DatedSpot,
  { audit }: Context,
  procedure: Procedure,
): boolean {
  if (a === b) return false;
  // What stands in the case's own records is compared once, not again for each audit.
  if (audit && !a.audit && !b.audit && !isAbout(a, b)) return false;
  if (a.record === b.record) return inOneItem(a, b);
  if (a.record.kind === b.record.kind && a.audit === b.audit) return !isPlural(a, procedure);
  const areNumbered = isPlural(a, procedure) && isPlural(b, procedure);
  return (
    a.audit !== null || b.audit !== null || !areNumbered || areOfOneCertificate(a, b, procedure)
  );
}

/**
 * A certificate and what is recorded of it. What is recorded of a number may be older than the
 * certificate that carries it on.
 */
function areOfOneCertificate(a: DatedSpot, b: DatedSpot, { coherence }: Procedure): boolean {
  const certificate = [a, b].find(isCertificate);
  if (!certificate || !nameOneCertificate(a, b)) return false;
  const replaced = coherence.references.carriedOn["certificate.number"] ?? "";
  return valueIn(certificate.record, replaced) !== certificateOf(certificate);
}

/** What is recorded of one certificate, as its suspension and the report on that. */
function areRecordedOfOne(a: DatedSpot, b: DatedSpot, { audit }: Context): boolean {
  const areOfCase = audit === null && !a.audit && !b.audit;
  return areOfCase && a.record.kind !== b.record.kind && nameOneCertificate(a, b);
}

/** Whether nothing else of its kind is recorded of the same certificate. */
function isOnlyOne(one: DatedSpot, all: readonly DatedSpot[]): boolean {
  const same = all.filter((s) => s.record.kind === one.record.kind && nameOneCertificate(s, one));
  return same.every(({ record }) => record === one.record);
}

function nameOneCertificate(a: DatedSpot, b: DatedSpot): boolean {
  const certificate = certificateOf(a);
  return certificate !== undefined && certificate === certificateOf(b);
}

/** Items of the programme about the audit at hand belong to the audit. */
function isAbout(a: DatedSpot, b: DatedSpot): boolean {
  return a.record.kind === "audit-programme" || b.record.kind === "audit-programme"
    ? a.record !== b.record
    : false;
}

function inOneItem(a: DatedSpot, b: DatedSpot): boolean {
  if (a.field.includes("@") || b.field.includes("@")) return true;
  const others = segmentsOf(b);
  for (const [i, segment] of segmentsOf(a).entries()) {
    const other = others[i];
    if (typeof segment === "number" && typeof other === "number" && segment !== other) return false;
    if (segment !== other) return true;
  }
  return true;
}

function isPlural({ record }: DatedSpot, { records }: Procedure): boolean {
  return records.get(record.kind)?.plural !== undefined;
}

function isCertificate({ record }: DatedSpot): boolean {
  return record.kind === "certificate";
}

function certificateOf({ record }: DatedSpot): unknown {
  return valueIn(record, record.kind === "certificate" ? "number" : "certificate");
}
