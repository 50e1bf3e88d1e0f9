import type { Tool } from "../../html/page.js";
import type { Location } from "../../model/case/case.js";
import {
  type CaseResult,
  type Hint,
  needsAttention,
  type Outcome,
} from "../../model/outcome/finding.js";
import { fingerprints } from "../../model/outcome/fingerprint.js";
import type { Verification } from "../../model/outcome/verification.js";
import type { Reporter } from "../reporter.js";

/** The contract of `dossier check --format json` (docs/json.md). */
export const json: Reporter = ({ tool, asOf, results, all }) =>
  `${JSON.stringify({ tool, asOf, cases: results.map((r) => caseEntry(r, all)) }, null, 2)}\n`;

/** One entry of `cases`. */
export type CaseEntry = ReturnType<typeof caseEntry>;

/** A case as the format lists it; `all`: also what holds and what does not apply. */
export function caseEntry(result: CaseResult, all: boolean) {
  const { case: id, procedure, totals, outcomes, hints } = result;
  const prints = fingerprints(result);
  const listed = outcomes
    .map((o, i) => ({ ...toOutcome(o), fingerprint: prints[i] ?? "" }))
    .filter((_, i) => all || needsAttention(outcomes[i] as Outcome));
  return { case: id, procedure, totals, outcomes: listed, hints: hints.map(toHint) };
}

function toOutcome({
  rule,
  clauses,
  outcome,
  severity,
  subject,
  message,
  remedy,
  due,
  dueFrom,
  daysLeft,
  at,
  related,
  reason,
  signature,
}: Outcome) {
  return {
    rule,
    clauses,
    outcome,
    severity,
    subject,
    message,
    remedy,
    due,
    dueFrom,
    daysLeft,
    at: at && place(at),
    related: related.map(place),
    reason: reason && { zh: reason.zh, en: reason.en, at: reason.at.map(place) },
    ...(signature !== undefined && { signature }),
  };
}

function toHint(hint: Hint) {
  const { rule, clauses, reading, outcome, severity, subject, message, due, dueFrom, at } = hint;
  return {
    rule,
    clauses,
    reading,
    outcome,
    severity,
    subject,
    message,
    due,
    dueFrom,
    at: at && place(at),
  };
}

function place({ file, line, column, pointer }: Location): Location {
  return { file, line, column, pointer };
}

/** The contract of `dossier verify --format json`. */
export function verificationJson(tool: Tool, asOf: string, v: Verification): string {
  return `${JSON.stringify({ tool, asOf, ...v }, null, 2)}\n`;
}
