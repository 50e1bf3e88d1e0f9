import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpecs } from "./field-spec.js";
import { words } from "./named-twice.words.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

/** Persons twice in one list of people: somebody else was meant, or one entry is too many. */
export function personsNamedTwice(about: CaseAtHand): Outcome[] {
  const { naming, people, procedure, spots } = about;
  const lists = new Set(fieldSpecs(procedure.coherence.references.namedOnce).map((s) => s.field));
  const earlier: Spot[] = [];
  return spots.flatMap((spot): Outcome[] => {
    if (!lists.has(spot.field)) return [];
    const first = earlier.find((other) => isSameList(other, spot) && other.value === spot.value);
    earlier.push(spot);
    if (!first) return [];
    const id = String(spot.value);
    const who = `${id} ${people.get(id)?.name ?? ""}`.trim();
    return [
      foundAt(spot, {
        rule: "person-named-twice",
        clauses: [],
        severity: "warning",
        message: words.twice({ field: naming.field(spot), who }),
        remedy: words.mend(),
        related: [locationOf(first)],
      }),
    ];
  });
}

function isSameList(a: Spot, b: Spot): boolean {
  return a.record === b.record && a.trail.up === b.trail.up;
}
