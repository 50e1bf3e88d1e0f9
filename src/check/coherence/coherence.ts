import type { Outcome } from "../../model/outcome/finding.js";
import { archiveDays } from "./archive-days.js";
import { archivedPapers } from "./archived-papers.js";
import { personsInTwoPlaces } from "./at-once.js";
import { unnamedAttachments, unreadableAttachments } from "./attachments.js";
import { blanksAround } from "./blanks-around.js";
import { type CaseAtHand, caseAtHand, type Given } from "./case-at-hand.js";
import { certificatesBeside } from "./certificates-beside.js";
import { impossibleChoices } from "./choices.js";
import { decisionsWithoutConclusion } from "./conclusions.js";
import { copiesThatDiffer } from "./copies.js";
import { datesOutOfOrder } from "./dates.js";
import { daysToCome } from "./days-to-come.js";
import { deniedThings } from "./denials.js";
import { doneByOthers, itemsWithoutAuditor } from "./doings.js";
import { emptyTexts } from "./empty-texts.js";
import { changesWithoutCertificate, formerScopes } from "./exchanges.js";
import { unqualifiedFunctions } from "./functions.js";
import { partialDeciders, partialReviewers } from "./independence.js";
import { missingEvidence } from "./missing-evidence.js";
import { groundsAgainstReasons } from "./named-grounds.js";
import { personsNamedTwice } from "./named-twice.js";
import { namesOfOthers } from "./names.js";
import { impossibleNumbers } from "./numbers.js";
import { missingPapers } from "./papers.js";
import { latePayments } from "./payments.js";
import { againstPersonnel } from "./personal.js";
import { brokenReferences, numbersGivenTwice } from "./references.js";
import { mattersToldTwice } from "./same-matter.js";
import { sealsOfOtherBodies } from "./seals-of-bodies.js";
import { picturesShownTwice } from "./shown-twice.js";
import { notIssued, notShown, numbersLeftOut } from "./shown.js";
import { wrongSignatures } from "./signatures.js";
import { statementsAgainstRecords } from "./statements.js";
import { expertsWithoutSupervisor } from "./supervision.js";
import { tiedPersons } from "./ties.js";
import { unknownPeople } from "./unknown-people.js";
import { listsWithoutMark } from "./unmarked.js";
import { unsignedRecords } from "./unsigned-records.js";

const questions: readonly ((about: CaseAtHand) => Outcome[])[] = [
  datesOutOfOrder,
  copiesThatDiffer,
  brokenReferences,
  numbersGivenTwice,
  mattersToldTwice,
  listsWithoutMark,
  personsInTwoPlaces,
  namesOfOthers,
  impossibleChoices,
  groundsAgainstReasons,
  deniedThings,
  impossibleNumbers,
  latePayments,
  wrongSignatures,
  statementsAgainstRecords,
  unqualifiedFunctions,
  partialDeciders,
  partialReviewers,
  tiedPersons,
  againstPersonnel,
  doneByOthers,
  itemsWithoutAuditor,
  expertsWithoutSupervisor,
  personsNamedTwice,
  emptyTexts,
  blanksAround,
  unknownPeople,
  missingEvidence,
  missingPapers,
  unsignedRecords,
  decisionsWithoutConclusion,
  notShown,
  notIssued,
  certificatesBeside,
  changesWithoutCertificate,
  formerScopes,
  numbersLeftOut,
  unreadableAttachments,
  unnamedAttachments,
  daysToCome,
  archiveDays,
  archivedPapers,
  picturesShownTwice,
  sealsOfOtherBodies,
];

/**
 * What does not fit together in a case, whatever its procedure says (`schemas/coherence/`): dates
 * out of their natural order, copies that differ, persons, sites and numbers that are nowhere
 * else, texts that say nothing, papers that are not there. A place that a finding speaks of already
 * is left to it.
 */
export function coherenceOutcomes(given: Given, judged: readonly Outcome[]): Outcome[] {
  const about = caseAtHand(given);
  const told = new Set(
    judged.filter((o) => o.outcome === "fail" && o.at).map((o) => placeOf(o.at)),
  );
  const found = questions
    .flatMap((ask) => ask(about))
    .filter((o) => !leftTo(o).some((place) => told.has(place)));
  const sure = new Set(found.filter((o) => !yielding.has(o.rule)).map(({ at }) => placeOf(at)));
  return found.filter((o) => !yielding.has(o.rule) || !sure.has(placeOf(o.at)));
}

/**
 * Who cannot have done something at all need not be told that others signed for it, too, nor who is
 * out of place that nothing is known of him. A text that is wrong as a whole is written anew,
 * blanks and all.
 */
const yielding: ReadonlySet<string> = new Set([
  "done-by-another",
  "another-complained-about",
  "item-without-auditor",
  "person-without-record",
  "blanks-around",
]);

/**
 * The places at which another finding makes one needless. Whatever else is wrong with a decision,
 * it says what was decided and is carried out, and it is signed.
 */
function leftTo({ rule, at }: Outcome): readonly string[] {
  const place = placeOf(at);
  if (rule === "decided-without-conclusion" || rule === "change-without-certificate") return [];
  return rule === "unsigned-record" ? [place] : ways(place);
}

function placeOf(at: Outcome["at"]): string {
  return `${at?.file ?? ""}#${at?.pointer ?? ""}`;
}

/** A value, the entry that it stands in (a signature, of which the day is one), and its item. */
function ways(place: string): string[] {
  const entry = place.replace(/\/[^/]*$/, "");
  const above = entry.replace(/\/[^/]*$/, "");
  return /\/\d+$/.test(above) ? [place, entry, above] : [place, entry];
}
