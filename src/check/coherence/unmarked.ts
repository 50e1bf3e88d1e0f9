import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpec } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import { words } from "./unmarked.words.js";

/** Lists of several entries of which none is marked as the one that the others depend on. */
export function listsWithoutMark({ contexts, naming, procedure, spots }: CaseAtHand): Outcome[] {
  const [ofCase] = contexts;
  if (!ofCase) return [];
  return procedure.coherence.references.marked.flatMap(({ of, marked, told }): Outcome[] => {
    const entries = ofCase.at(fieldSpec(of));
    const [first] = entries;
    if (!first || entries.length < 2 || ofCase.at(fieldSpec(marked)).length > 0) return [];
    const { field } = fieldSpec(told);
    const telling = spots.find((spot) => spot.field === field);
    const record = naming.record(first);
    return [
      foundAt(first, {
        rule: "no-central-site",
        clauses: [],
        severity: "warning",
        message: telling
          ? words.toldElsewhere({
              record,
              n: entries.length,
              field: naming.field(telling),
              value: String(telling.value),
            })
          : words.none({ record, n: entries.length }),
        remedy: words.mark(),
        related: telling ? [locationOf(telling)] : [],
      }),
    ];
  });
}
