import { contentOf } from "../../model/base/text-content.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./names.words.js";
import { foundAt } from "./naming.js";
import type { Trail } from "./spots.js";

/** Names that are not those of the person whose id stands beside them. */
export function namesOfOthers({ spots, people, naming }: CaseAtHand): Outcome[] {
  const names = new Map<Trail | null, string>();
  for (const { trail, value } of spots) {
    if (trail.step === "name" && typeof value === "string") names.set(trail.up, value);
  }
  return spots.flatMap((spot): Outcome[] => {
    const { schema, trail, value } = spot;
    if (schema["definition"] !== "person" || typeof value !== "string") return [];
    // The name that stands in the same entry.
    const written = trail.step === "person" ? names.get(trail.up) : undefined;
    const person = written === undefined ? undefined : people.get(value);
    if (written === undefined || !person) return [];
    const own = [person.name, person.nameEn].filter((n) => n !== undefined).map(contentOf);
    if (own.includes(contentOf(written))) return [];
    return [
      foundAt(spot, {
        rule: "name-of-another",
        clauses: [],
        severity: "warning",
        message: words.another({
          field: naming.field(spot),
          id: value,
          name: person.name ?? value,
          written,
        }),
        remedy: words.correct(),
      }),
    ];
  });
}
