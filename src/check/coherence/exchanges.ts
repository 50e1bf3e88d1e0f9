import { valueAt } from "../../model/base/json.js";
import { saysTheSame } from "../../model/base/text-content.js";
import type { RecordFile } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Exchanges } from "../../model/procedure/exchanges.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import { type Keyed, oncePerCause } from "./alike.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { isDone, ownDays } from "./days-to-come.js";
import { words } from "./exchanges.words.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

/** Where a record tells on which day a change takes effect. */
interface Effect extends Spot {
  readonly day: CivilDate;
}

/** Changes that were granted and took effect, after which no certificate was issued. */
export function changesWithoutCertificate(about: CaseAtHand): Outcome[] {
  const { day, document, procedure } = about;
  const { changes, ends, issued, unless, within } = procedure.coherence.exchanges;
  if (document.records.some(({ kind }) => unless.includes(kind))) return [];
  const rules = new Set(procedure.rules.map(({ id }) => id));
  const [issues, ending] = [issued, ends].map((field) => daysAt(field, about)) as [Days, Days];
  return changes
    .filter((change) => !change.rules?.some((id) => rules.has(id)))
    .flatMap((change) => effectsOf(change.by, about).filter((e) => !isRefused(e, change)))
    .filter((effect) => {
      const last = shift(effect.day, within, "calendarDay");
      const isIssued = issues.some((on) => on >= effect.day && !day.isBefore(on));
      return !isIssued && ending.some((end) => end > last) && day.isAfter(last);
    })
    .map((effect) =>
      foundAt(effect, {
        rule: "change-without-certificate",
        clauses: [],
        severity: about.complete ? "error" : "warning",
        message: words.withoutCertificate({
          field: about.naming.field(effect),
          day: effect.day,
          days: within,
        }),
        remedy: words.exchange(),
      }),
    );
}

type Days = readonly CivilDate[];

function daysAt(field: string, { contexts }: CaseAtHand): Days {
  const own = contexts.find(({ audit }) => audit === null);
  return own?.at(fieldSpec(field)).flatMap((spot) => spot.day ?? []) ?? [];
}

/** The days on which changes take effect: of each record the first of the fields that it has. */
function effectsOf(by: string, { contexts }: CaseAtHand): Effect[] {
  const own = contexts.find(({ audit }) => audit === null);
  const found = new Map<RecordFile, Effect>();
  for (const spec of fieldSpecs(by, " | ")) {
    for (const spot of own?.at(spec) ?? []) {
      const { day, record } = spot;
      if (day !== null && !found.has(record)) found.set(record, { ...spot, day });
    }
  }
  return [...found.values()];
}

function isRefused(
  { record }: Effect,
  { says, refused = [] }: Exchanges["changes"][number],
): boolean {
  const text = says === undefined ? undefined : told(record, says);
  return text !== undefined && refused.some((pattern) => new RegExp(pattern, "u").test(text));
}

/** A text of a record. */
function told({ value }: RecordFile, field: string): string | undefined {
  const text = valueAt(value ?? null, field.split("."));
  return typeof text === "string" ? text : undefined;
}

/** A change of the scope that took effect. */
interface Rescoping {
  readonly effect: Effect;
  readonly before: string;
  readonly after: string;
}

/** Records that state a scope which a change had ended by their day. */
export function formerScopes(about: CaseAtHand): Outcome[] {
  const { scope, issued } = about.procedure.coherence.exchanges;
  const changes = rescopings(about);
  if (changes.length === 0) return [];
  const days = ownDays(about.spots.filter(isDone), about);
  const stated = new Set(fieldSpecs(scope.stated).map(({ field }) => field));
  const kind = fieldSpec(issued).kind;
  const found = about.spots
    .filter(({ field }) => stated.has(field))
    .flatMap((spot): Keyed[] => {
      const day = days.get(spot.record);
      const isCertificate = spot.record.kind === kind;
      const past = changes.filter(
        ({ effect }) => day !== undefined && (isCertificate ? effect.day <= day : effect.day < day),
      );
      const last = past.at(-1);
      const text = String(spot.value);
      const isFormer = past.some(({ before }) => saysTheSame(before, text));
      if (!last || !isFormer || saysTheSame(last.after, text)) return [];
      return [{ key: last.effect.record.file, outcome: tellFormer(spot, last, about) }];
    });
  return oncePerCause(found);
}

function rescopings(about: CaseAtHand): Rescoping[] {
  const { by, before, after } = about.procedure.coherence.exchanges.scope;
  return effectsOf(by, about)
    .filter((effect) => !about.day.isBefore(effect.day))
    .flatMap((effect) => {
      const [old, now] = [told(effect.record, before), told(effect.record, after)];
      return old === undefined || now === undefined ? [] : { effect, before: old, after: now };
    })
    .toSorted((a, b) => (a.effect.day < b.effect.day ? -1 : 1));
}

function tellFormer(spot: Spot, { effect, after }: Rescoping, about: CaseAtHand): Outcome {
  return foundAt(spot, {
    rule: "former-scope",
    clauses: [],
    severity: about.complete ? "error" : "warning",
    message: words.formerScope({
      field: about.naming.field(spot),
      record: about.naming.record(effect),
      day: effect.day,
      scope: after,
    }),
    remedy: words.stateIt(),
    related: [locationOf(effect)],
  });
}
