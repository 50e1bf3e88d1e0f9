import { contentOf } from "../../model/base/text-content.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import { words } from "./same-matter.words.js";
import type { Spot } from "./spots.js";

/** Records of one kind that tell the same matter: a copy that was given a number of its own. */
export function mattersToldTwice(about: CaseAtHand): Outcome[] {
  return about.procedure.coherence.references.matters.flatMap((matter) => twice(matter, about));
}

function twice(matter: string, { naming, spots }: CaseAtHand): Outcome[] {
  const fields = fieldSpecs(matter).map(({ field }) => field);
  const [telling = ""] = fields;
  const inRecords = Map.groupBy(
    spots.filter(({ field }) => fields.includes(field)),
    ({ record }) => record,
  );
  const earlier = new Map<string, Spot>();
  return [...inRecords.values()].flatMap((told): Outcome[] => {
    const texts = fields.map((field) => contentOf(valueOf(field, told)));
    const spot = told.find(({ field }) => field === telling);
    if (!spot || texts.includes("")) return [];
    const key = JSON.stringify([spot.audit?.id ?? null, ...texts]);
    const first = earlier.get(key);
    if (!first) {
      earlier.set(key, spot);
      return [];
    }
    return [
      foundAt(spot, {
        rule: "matter-told-twice",
        clauses: [],
        severity: "warning",
        message: words.twice({ field: naming.field(spot), other: naming.record(first) }),
        remedy: words.keepOne(),
        related: [locationOf(first)],
      }),
    ];
  });
}

function valueOf(wanted: string, told: readonly Spot[]): string {
  return String(told.find(({ field }) => field === wanted)?.value ?? "");
}
