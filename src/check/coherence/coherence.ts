import type { Outcome } from "../../model/outcome/finding.js";
import { personsInTwoPlaces } from "./at-once.js";
import { type CaseAtHand, caseAtHand, type Given } from "./case-at-hand.js";
import { impossibleChoices } from "./choices.js";
import { copiesThatDiffer } from "./copies.js";
import { datesOutOfOrder } from "./dates.js";
import { emptyTexts } from "./empty-texts.js";
import { unqualifiedFunctions } from "./functions.js";
import { namesOfOthers } from "./names.js";
import { brokenReferences, numbersGivenTwice } from "./references.js";
import { wrongSignatures } from "./signatures.js";
import { statementsAgainstRecords } from "./statements.js";

const questions: readonly ((about: CaseAtHand) => Outcome[])[] = [
  datesOutOfOrder,
  copiesThatDiffer,
  brokenReferences,
  numbersGivenTwice,
  personsInTwoPlaces,
  namesOfOthers,
  impossibleChoices,
  wrongSignatures,
  statementsAgainstRecords,
  unqualifiedFunctions,
  emptyTexts,
];

/**
 * What does not fit together in a case, whatever its procedure says (`schemas/coherence/`): dates
 * out of their natural order, copies that differ, persons, sites and numbers that are nowhere
 * else, texts that say nothing. A place that a finding speaks of already is
 * left to it.
 */
export function coherenceOutcomes(given: Given, judged: readonly Outcome[]): Outcome[] {
  const about = caseAtHand(given);
  const told = new Set(
    judged.filter((o) => o.outcome === "fail" && o.at).map((o) => placeOf(o.at)),
  );
  return questions
    .flatMap((ask) => ask(about))
    .filter(({ at }) => !told.has(placeOf(at)) && !told.has(entryOf(at)));
}

function placeOf(at: Outcome["at"]): string {
  return `${at?.file ?? ""}#${at?.pointer ?? ""}`;
}

/** The entry that a value stands in: a signature, of which the day is one value. */
function entryOf(at: Outcome["at"]): string {
  return placeOf(at).replace(/\/[^/]*$/, "");
}
