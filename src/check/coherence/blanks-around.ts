import { isObject, valueAt } from "../../model/base/json.js";
import type { RecordFile } from "../../model/case/case.js";
import { asWritten } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { words } from "./blanks-around.words.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { isWritten } from "./empty-texts.js";
import { foundAt, namingOf } from "./naming.js";
import { segmentsOf, spotsOf, type Spot } from "./spots.js";

/**
 * Names, addresses and numbers that begin or end with blanks (a space, one as wide as a character,
 * one that does not break): nobody sees them on paper, and whoever searches for the name does not
 * find it. Blanks inside belong to a name, and those around a longer text do no harm. Every rule
 * reads texts in plain spacing, so it is asked what the record says as it was written.
 */
export function blanksAround({ spots, naming }: Pick<CaseAtHand, "spots" | "naming">): Outcome[] {
  const respaced = new Set(spots.map((s) => s.record).filter(wasRespaced));
  if (respaced.size === 0) return [];
  return spots
    .filter((spot) => respaced.has(spot.record) && isShort(spot))
    .flatMap((spot) => {
      const text = valueAt(writtenIn(spot.record), segmentsOf(spot));
      if (typeof text !== "string" || text === text.trim()) return [];
      return foundAt(spot, {
        rule: "blanks-around",
        clauses: [],
        severity: "warning",
        message: words.blanksAround({ field: naming.field(spot), text: shown(text) }),
        remedy: words.takeThemOut(),
      });
    });
}

/**
 * The same of the record of a person, in plain spacing: a warning about how it is written, by which
 * the person is known and trusted as before.
 */
export function blanksInPerson(record: RecordFile, procedure: Procedure): Outcome[] {
  if (!wasRespaced(record)) return []; // of thousands of people hardly any
  const document = { records: [record], audits: [] };
  const found = blanksAround({
    spots: spotsOf(document, procedure),
    naming: namingOf(document, procedure),
  });
  return found.map((outcome) => ({ ...outcome, subject: "." }));
}

function wasRespaced(record: RecordFile): boolean {
  return writtenIn(record) !== record.value;
}

function writtenIn({ value }: RecordFile): RecordFile["value"] {
  return isObject(value) ? (asWritten(value) as RecordFile["value"]) : value;
}

function isShort(spot: Spot): boolean {
  return spot.schema["long"] !== true && isWritten(spot);
}

/** A text with the blanks at its ends made visible. */
function shown(text: string): string {
  return text.replace(/^\s+/u, visible).replace(/\s+$/u, visible);
}

function visible(blanks: string): string {
  return "␣".repeat(blanks.length);
}
