import { optionsOf } from "../../check/check.js";
import { deadline } from "../../check/checks/deadline.js";
import { pointerSegments, type Json, valueAt } from "../../model/base/json.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { EventDefinition, Rule } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import { words } from "./date-proposals.words.js";
import type { Proposal } from "./editing.js";
import type { Receiving } from "./receiving.js";

/**
 * Days to be planned that are not said yet, or lie behind a limit: the last working day within the
 * limits that the rules set for them.
 */
export function dateProposals(
  receiving: Receiving,
  value: Json,
  outcomes: readonly Outcome[],
): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const outcome of outcomes) {
    const { due, dueFrom, open } = outcome;
    if (due === null || !open) continue;
    for (const { pointer } of plannedBy(receiving, outcome)) {
      const held = valueAt(value, pointerSegments(pointer));
      const isKept = isCivilDate(held) && held <= due && held >= (dueFrom ?? "");
      const day = lastWorkingDay(receiving, { due, dueFrom });
      const known = found.get(pointer);
      // Of several limits the nearest holds.
      if (isKept || day === null || (known && String(known.value) <= day)) continue;
      const limit = dueFrom === null ? words.until({ due }) : words.within({ from: dueFrom, due });
      const derivation = words.day({ why: outcome.awaited ?? outcome.message, limit, day });
      found.set(pointer, { pointer, value: day, derivation, clauses: outcome.clauses });
    }
  }
  return [...found.values()];
}

/** The fields of the record whose day is planned by what a finding waits for. */
function plannedBy(
  { document, procedure, place }: Receiving,
  { rule: id, subject }: Outcome,
): EventDefinition[] {
  const rule = procedure.rules.find((r) => r.id === id);
  const names = rule ? eventsOf(rule) : [];
  const before = document.audits.findLast((a) => a.number < (place.audit?.number ?? 0));
  const schema = procedure.records.get(place.kind)?.schema ?? {};
  return names.flatMap(({ event, isNext }) => {
    const about = isNext ? before?.id : (place.audit?.id ?? ".");
    if (about !== subject) return [];
    return procedure.events.filter(
      (e) =>
        e.event === event &&
        e.kind === place.kind &&
        schemaAt(schema, pointerSegments(e.pointer))?.["ahead"] === true,
    );
  });
}

/** The events that a rule waits for, of the audit itself or of the next one. */
function eventsOf(rule: Rule): { readonly event: string; readonly isNext: boolean }[] {
  const options = optionsOf(deadline, rule);
  if (!options) return [];
  return [options.planned ?? "", options.to].flatMap((name) => {
    const [, next, event] = /^(next:)?([a-z][a-z0-9-]*)$/.exec(name) ?? [];
    return event === undefined ? [] : [{ event, isNext: next !== undefined }];
  });
}

/** Longer holidays than these there are none. */
const daysBackAtMost = 20;

/** Null where the days off of the year are not published, or none is within the limits. */
function lastWorkingDay(
  { desk }: Receiving,
  { due, dueFrom }: Pick<Outcome, "dueFrom"> & { readonly due: CivilDate },
): CivilDate | null {
  for (let back = 0; back < daysBackAtMost; back += 1) {
    const day = shift(due, -back, "calendarDay");
    if (dueFrom !== null && day < dueFrom) return null;
    // Of a year that is not published yet, the limit itself is all that can be said.
    const isWorking = desk.workspace.calendar.isWorkingDay(day);
    if (isWorking !== false) return isWorking === null ? due : day;
  }
  return null;
}
