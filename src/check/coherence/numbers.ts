import type { Json } from "../../model/base/json.js";
import type { Location } from "../../model/case/case.js";
import { asRecord } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Numbers } from "../../model/procedure/coherence.js";
import { daysBetween } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Context, itemOfSpot, valueIn } from "./contexts.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import { words } from "./numbers.words.js";
import type { Spot } from "./spots.js";

/** Numbers that cannot be: of what there is none, of persons by their hours, of surveillances. */
export function impossibleNumbers(about: CaseAtHand): Outcome[] {
  const { some, equivalents, frequency } = about.procedure.coherence.numbers;
  const counted = fieldsIn(some);
  const isTold = about.procedure.rules.some(({ check }) => check === equivalents.unlessCheck);
  const ofPersons = isTold ? null : fieldSpec(equivalents.values).field;
  const { field: often } = fieldSpec(frequency.value);
  const ofOneNumber = about.spots.flatMap((spot): Outcome[] => {
    if (typeof spot.value !== "number") return [];
    if (spot.value === 0 && counted.has(spot.field)) return [none(spot, about)];
    if (spot.field === ofPersons) return equivalentFault(spot, about);
    return spot.field === often ? tooFew(spot, frequency.years, about) : [];
  });
  return [
    ...ofOneNumber,
    ...about.contexts.flatMap((context) => tooManyDays(context, about)),
    ...farFromQuoted(about),
  ];
}

/** Quotations far from what came of them: the fee of the contract, and the days determined. */
function farFromQuoted({ contexts, naming, procedure, spots }: CaseAtHand): Outcome[] {
  const { times, amount, days, unless } = procedure.coherence.numbers.quoted;
  if (contexts[0]?.has(fieldSpec(unless))) return [];
  const quotedFor = (text: string, cycle: string) =>
    spots.filter((s) => s.field === fieldSpec(text).field && cycleOf(s) === cycle);
  const ofAudits = (type: string) =>
    contexts.flatMap((context) =>
      context.audit?.type === type ? context.at(fieldSpec(days.of)) : [],
    );
  const pairs = [
    [quotedFor(amount.value, "initial"), contexts[0]?.at(fieldSpec(amount.of)) ?? []],
    ...Object.entries(days.cycles).map(
      ([cycle, type]) => [quotedFor(days.value, cycle), ofAudits(type)] as const,
    ),
  ] as const;
  return pairs.flatMap(([[quote, ...quotes], [source, ...sources]]): Outcome[] => {
    if (!quote || !source || quotes.length > 0 || sources.length > 0) return [];
    const [quoted, came] = [Number(quote.value), Number(source.value)];
    // What is 0 is told by itself.
    if (quoted === 0 || came === 0) return [];
    if (quoted <= came * times && came <= quoted * times) return [];
    const values = { field: naming.field(quote), quoted, source: naming.field(source), came };
    return [told(quote, words.quoted(values), [locationOf(source)])];
  });
}

function cycleOf({ record }: Spot): unknown {
  return valueIn(record, "cycle") ?? "initial";
}

/** More days in the report than were determined, and than there were on site. */
function tooManyDays(context: Context, { procedure, naming }: CaseAtHand): Outcome[] {
  const { value, from, to, determined, unless } = procedure.coherence.numbers.reported;
  const first = (text: string) =>
    fieldSpecs(text, " | ")
      .map((spec) => context.at(spec)[0])
      .find((spot) => spot !== undefined);
  const [spot, limit, start, end] = [first(value), first(determined), first(from), first(to)];
  if (!context.audit || !spot || typeof limit?.value !== "number") return [];
  if (!start?.day || !end?.day || context.has(fieldSpec(unless))) return [];
  const days = Number(spot.value);
  const onsite = daysBetween(start.day, end.day) + 1;
  if (days <= Math.max(limit.value, onsite)) return [];
  const values = { field: naming.field(spot), days, source: naming.field(limit), onsite };
  return [told(spot, words.tooMany({ ...values, determined: limit.value }))];
}

const ready = new Map<string, ReadonlySet<string>>();

function fieldsIn(list: Numbers["some"]): ReadonlySet<string> {
  let fields = ready.get(list);
  if (!fields) ready.set(list, (fields = new Set(fieldSpecs(list).map(({ field }) => field))));
  return fields;
}

function none(spot: Spot, { naming }: CaseAtHand): Outcome {
  return told(spot, words.none({ field: naming.field(spot) }));
}

/** Rounding either way is accepted, and counting each of them as a whole person. */
function equivalentFault(spot: Spot, { naming }: CaseAtHand): Outcome[] {
  const { persons, hoursPerWeek } = itemOfSpot(spot);
  const week = hoursOf(spot.record.value);
  if (typeof persons !== "number" || typeof hoursPerWeek !== "number" || week <= 0) return [];
  const exact = (persons * hoursPerWeek) / week;
  const least = Math.floor(exact + tolerance);
  const most = Math.max(Math.ceil(exact - tolerance), persons);
  const recorded = Number(spot.value);
  if (least <= recorded && recorded <= most) return [];
  const counted = Math.round(exact * 100) / 100;
  const values = { field: naming.field(spot), recorded, persons, hours: hoursPerWeek, week };
  return [told(spot, words.equivalent({ ...values, counted }))];
}

const tolerance = 1e-9;

function hoursOf(record: Json | undefined): number {
  return asRecord("audit-time", record)?.effectiveNumber?.fullTimeHoursPerWeek ?? 0;
}

/** Once a year is what every programme has; more must be planned. */
function tooFew(spot: Spot, years: number, { naming }: CaseAtHand): Outcome[] {
  const { activities = [] } = asRecord("audit-programme", spot.record.value) ?? {};
  const often = Number(spot.value);
  const planned = activities.filter(({ type }) => type === "surveillance").length;
  const isWhole = activities.some(({ type }) => type === "recertification");
  if (often < 2 || !isWhole || planned >= often * years) return [];
  return [told(spot, words.tooFew({ field: naming.field(spot), often, planned }))];
}

function told(spot: Spot, message: Outcome["message"], related: readonly Location[] = []): Outcome {
  return foundAt(spot, {
    rule: "impossible-number",
    clauses: [],
    severity: "warning",
    message,
    remedy: words.correct(),
    ...(related.length > 0 && { related }),
  });
}
