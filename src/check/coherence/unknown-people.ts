import { listOf } from "../../model/base/lists.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";
import { words } from "./unknown-people.words.js";

/**
 * Persons whom a case names and of whom the body has no record: one finding for each. Where the
 * procedure has a rule for it, that rule tells.
 */
export function unknownPeople({ spots, people, procedure, naming }: CaseAtHand): Outcome[] {
  if (procedure.rules.some(({ check }) => check === "known-person")) return [];
  const named = Map.groupBy(spots.filter(isPerson), ({ value }) => String(value));
  const unknown = [...named].filter(([id]) => !people.has(id) && !people.isUnreadable(id));
  // Where nobody has a record, the body keeps none, and nobody can say who is unknown.
  if (unknown.length === named.size) return [];
  return unknown.flatMap(([id, places]): Outcome[] => {
    const [first, ...others] = places;
    if (!first) return [];
    const fields = listOf(places.slice(0, most).map((spot) => naming.field(spot)));
    const message =
      places.length > most
        ? words.unknownInMore({ id, fields, n: places.length - most })
        : words.unknown({ id, fields });
    return [
      foundAt(first, {
        rule: "person-without-record",
        clauses: [],
        severity: "warning",
        message,
        remedy: words.record(),
        related: others.map(locationOf),
      }),
    ];
  });
}

/** Places that a sentence names; the others are counted. */
const most = 3;

function isPerson({ schema, value }: Spot): boolean {
  return schema["definition"] === "person" && typeof value === "string" && value !== "";
}
