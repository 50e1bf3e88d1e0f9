import type { Outcome } from "../../../../src/model/outcome/finding.js";
import { type Change, judge } from "../../../support/sample.js";

/** The rules that hold in every case. */
export const coherenceRules = [
  "dates-out-of-order",
  "dates-far-apart",
  "meeting-outside-audit",
  "copies-differ",
  "person-outside-team",
  "person-left-out",
  "unknown-site",
  "another-central-site",
  "no-central-site",
  "matter-told-twice",
  "ground-against-reason",
  "denied-on-record",
  "late-payment",
  "unplanned-site",
  "unknown-plan-item",
  "unknown-nonconformity",
  "nonconformity-left-out",
  "unknown-certificate",
  "number-given-twice",
  "name-of-another",
  "impossible-choice",
  "signed-as-another",
  "impossible-signature",
  "statement-against-records",
  "function-without-qualification",
  "employed-elsewhere",
  "person-without-part",
  "decided-by-involved",
  "tied-to-client",
  "auditor-outside-item",
  "two-places-at-once",
  "against-personnel",
  "done-by-another",
  "item-without-auditor",
  "another-complained-about",
  "text-says-nothing",
  "decided-without-conclusion",
  "blanks-around",
  "person-without-record",
  "another-leader",
  "impossible-number",
  "attachment-missing",
  "another-chair",
  "auditor-without-checklist",
  "expert-without-supervisor",
  "person-named-twice",
  "paper-left-out",
  "paper-not-there",
];

/** What is said of the first sample with changes because things do not fit together. */
export function incoherence(...changes: readonly Change[]): Outcome[] {
  return judge(changes).result.outcomes.filter(
    (o) => o.outcome === "fail" && coherenceRules.includes(o.rule),
  );
}

/** Rule, file and pointer of each finding, without the folders around the case. */
export function told(...changes: readonly Change[]): string[] {
  return incoherence(...changes).map(
    (o) => `${o.rule} ${o.at?.file.split("PII-2026-0001/")[1] ?? ""}#${o.at?.pointer ?? ""}`,
  );
}
