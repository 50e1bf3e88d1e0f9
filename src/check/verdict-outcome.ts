import type { Bilingual } from "../model/base/text.js";
import type { CaseView, Subject } from "../model/case/case-view.js";
import type { Location } from "../model/case/case.js";
import { type Outcome, outcomeOf } from "../model/outcome/finding.js";
import type { Actor, Rule } from "../model/procedure/procedure.js";
import { type CivilDate, daysBetween } from "../model/time/dates.js";
import type { Verdict } from "./check.js";
import { words } from "./verdict-outcome.words.js";

/** A verdict, or the sentence of our own bug. */
export type Judged = Omit<Verdict, "outcome"> & {
  readonly outcome: Verdict["outcome"] | "error";
};

/** Of which rule and subject, and on which day. */
export interface Judging {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly view: CaseView;
  readonly asOf: CivilDate;
}

/** What is said of one subject by one rule. */
export function toOutcome(v: Judged, { rule, subject, asOf, view }: Judging): Outcome {
  const title = v.title ?? rule.title;
  const open = v.outcome === "due" || v.open === true;
  return outcomeOf(v.outcome, {
    rule: rule.id,
    clauses: rule.clauses,
    severity: v.severity ?? rule.severity,
    subject: subject.id,
    message: message(v, title),
    remedy: remedy(v, rule),
    due: v.due ?? null,
    daysLeft: v.due ? daysBetween(asOf, v.due) : null,
    open,
    consequence: v.consequence === true,
    at: locationOf(v, subject, view),
    ...(v.signedSha256 !== undefined && { signedSha256: v.signedSha256 }),
    ...(open && { missed: rule.title }),
    ...(open && rule.actor && { actor: actorOf(rule.actor, subject, view) }),
  });
}

function locationOf({ at, outcome }: Judged, subject: Subject, view: CaseView): Location | null {
  if (at) {
    const { record, pointer } = at;
    return { file: record.file, pointer, ...record.position(pointer) };
  }
  return outcome === "fail" || outcome === "cannotJudge" ? folderLocation(subject, view) : null;
}

function actorOf(
  { label, person: paths }: Actor,
  subject: Subject,
  view: CaseView,
): NonNullable<Outcome["actor"]> {
  const person =
    paths.map((p) => view.find(subject.vars, p)?.value).find((id) => typeof id === "string") ??
    null;
  return {
    label,
    person,
    name: person === null ? null : (view.people.get(person)?.name ?? person),
  };
}

/**
 * A finding about something that is not there points at the record nearest to where it should be.
 */
function folderLocation(subject: Subject, view: CaseView): Location | null {
  const { document } = view;
  const audit = document.audits.find(
    (a) => subject.id === a.id || subject.id.startsWith(`${a.id}/`),
  );
  const name = subject.id.split("/").at(-1);
  const own = [...(audit?.records ?? []), ...document.records].find(
    (r) => `${r.kind}-${r.instance}` === name,
  );
  const record =
    own ??
    audit?.records[0] ??
    document.records.find((r) => r.kind === "case") ??
    document.records[0];
  return record ? { file: record.file, line: 1, column: 1, pointer: "" } : null;
}

function remedy({ outcome, due }: Judged, rule: Rule): Bilingual | null {
  switch (outcome) {
    case "fail":
    case "cannotJudge":
      return rule.remedy;
    case "error":
      return words.reportBug();
    case "due":
      return due === undefined ? words.doSoon() : words.doBy({ due });
    default:
      return null;
  }
}

function message({ outcome, detail }: Judged, title: Bilingual): Bilingual {
  const said = detail ?? { zh: "", en: "" };
  switch (outcome) {
    case "error":
      return said;
    case "pass":
      return detail ? words.notFoundDetailed({ title, detail }) : words.notFound({ title });
    case "notApplicable":
      return words.notApplicable({ title });
    case "cannotJudge":
      return words.cannotJudge({ title, detail: said });
    case "due":
      return words.toBeDone({ title, detail: said });
    default:
      return detail ? words.found({ title, detail }) : title;
  }
}
