import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./certificates-beside.words.js";
import { nameOf, valueIn } from "./contexts.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

/**
 * Two certificates that rest on one audit, of which neither says that it takes the other's place:
 * nobody can tell which one the client holds.
 */
export function certificatesBeside(about: CaseAtHand): Outcome[] {
  const { document, spots, naming, procedure } = about;
  const { issued } = procedure.coherence.papers;
  const { carriedOn } = procedure.coherence.references;
  const number = `${issued.record}.number`;
  const replaces = carriedOn[number] ?? "";
  const numbers = spots.filter(({ field }) => field === number);
  const replaced = new Set(numbers.map(({ record }) => valueIn(record, replaces)));
  const basisOf = ({ record }: Spot) => valueIn(record, issued.basis);
  const nameOfAudit = (other: Spot): Bilingual | string => {
    const audit = document.audits.find((a) => nameOf(a) === basisOf(other));
    return audit ? naming.audit(audit) : String(basisOf(other));
  };
  const standing = numbers.filter((s) => !replaced.has(s.value) && basisOf(s) !== undefined);
  return [...Map.groupBy(standing, basisOf).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ value }) => first !== undefined && value !== first.value)
      .map((other) =>
        foundAt(other, {
          rule: "certificate-beside-another",
          clauses: [],
          severity: "warning",
          message: words.beside({
            certificate: naming.record(other),
            other: String(first?.value),
            audit: nameOfAudit(other),
          }),
          remedy: words.sayWhich(),
          ...(first && { related: [locationOf(first)] }),
        }),
      ),
  );
}
