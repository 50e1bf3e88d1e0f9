import { isObject } from "../../model/base/json.js";
import type { RecordFile } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { labelOf, schemaAt } from "../../model/procedure/schema.js";
import { isCivilDate } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./conclusions.words.js";
import { foundAt } from "./naming.js";

/**
 * Forms with the day of a decision that do not say what was decided: they approve nothing (ISO/IEC
 * 17021-1, 9.5.1). One whose day has not come is a plan.
 */
export function decisionsWithoutConclusion(about: CaseAtHand): Outcome[] {
  return about.document.records.flatMap((record) => undecided(record, about));
}

/** Whether a day that shows a decision is past: on the day itself it may still be written down. */
export function isDecided(
  { value }: RecordFile,
  on: readonly string[],
  day: CaseAtHand["day"],
): boolean {
  return dayOf(value, on, day) !== undefined;
}

/** The field with the day of the decision. */
function dayOf(
  value: RecordFile["value"],
  on: readonly string[],
  day: CaseAtHand["day"],
): string | undefined {
  return on.find((field) => {
    const own = isObject(value) ? value[field] : undefined;
    return isCivilDate(own) && day.isAfter(own);
  });
}

function undecided(record: RecordFile, about: CaseAtHand): Outcome[] {
  const { procedure, naming, day, complete } = about;
  const decided = procedure.coherence.signatures.decided[record.kind];
  if (!decided || !isObject(record.value)) return [];
  const field = dayOf(record.value, decided.on, day);
  if (field === undefined || record.value[decided.says] !== undefined) return [];
  const spot = about.spots.find(
    (s) => s.record === record && s.trail.step === field && !s.trail.up,
  );
  if (!spot || about.isFaulty(record, `/${decided.says}`)) return [];
  const schema = procedure.records.get(record.kind)?.schema;
  const own = schema && labelOf(schemaAt(schema, [decided.says]) ?? {});
  return [
    foundAt(spot, {
      rule: "decided-without-conclusion",
      clauses: [],
      severity: complete ? "error" : "warning",
      message: words.withoutConclusion({
        day: naming.field(spot),
        field: own ?? { zh: decided.says, en: decided.says },
      }),
      remedy: words.writeIt(),
    }),
  ];
}
