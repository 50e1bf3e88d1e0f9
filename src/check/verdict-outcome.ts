import { sentencesOf } from "../model/base/lists.js";
import type { Bilingual } from "../model/base/text.js";
import type { CaseView, Place, Subject } from "../model/case/case-view.js";
import type { Location } from "../model/case/case.js";
import { type Hint, type Outcome, outcomeOf, type Reason } from "../model/outcome/finding.js";
import type { Actor, Rule } from "../model/procedure/procedure.js";
import type { Reading } from "../model/procedure/readings.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import type { Answered, Verdict } from "./check.js";
import { words } from "./verdict-outcome.words.js";

/** A verdict, or the sentence of our own bug. */
export type Judged =
  | Verdict
  | (Omit<Answered, "outcome"> & { readonly outcome: "error"; readonly detail: Bilingual });

/** Of which rule and subject, and on which day. */
export interface Judging {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly view: CaseView;
  readonly day: DayOfJudgement;
}

/** What is said of one subject by one rule. */
export function toOutcome(v: Judged, { rule, subject, day, view }: Judging): Outcome {
  const title = v.title ?? rule.title;
  const reason = reasonOf(v);
  const open = v.outcome === "due" || v.open === true;
  return outcomeOf(v.outcome, {
    rule: rule.id,
    clauses: rule.clauses,
    severity: v.severity ?? rule.severity,
    subject: subject.id,
    message: message(v, title, reason),
    remedy: remedy(v, rule),
    due: v.due ?? null,
    dueFrom: v.dueFrom ?? null,
    daysLeft: v.due ? day.daysUntil(v.due) : null,
    open,
    consequence: v.consequence === true,
    at: locationOf(v, subject, view),
    related: relatedOf(v).map(located),
    reason,
    ...(v.signedSha256 !== undefined && { signedSha256: v.signedSha256 }),
    ...(v.signature !== undefined && { signature: v.signature }),
    ...(open && { missed: rule.title }),
    ...(open && v.awaited && { awaited: v.awaited }),
    ...(open && actorOf(rule.actor, v, { subject, view })),
  });
}

/** Further places, each once. */
function relatedOf({ at, related = [], besides = [] }: Judged): Place[] {
  const places = new Map([...related, ...besides].map((p) => [placeKey(p), p]));
  if (at) places.delete(placeKey(at));
  return [...places.values()];
}

function placeKey({ record, pointer }: Place): string {
  return `${record.file} ${pointer}`;
}

/** What another reading says, as a hint. */
export function toHint(
  { rule, clauses, subject, outcome, message: said, due, dueFrom, at }: Outcome,
  reading: Reading,
): Hint {
  const read = reading === "strict" ? words.readStrictly : words.readLeniently;
  return {
    rule,
    clauses,
    reading,
    outcome,
    severity: "info",
    subject,
    message: read({ message: said }),
    due,
    dueFrom,
    at,
  };
}

/** What is recorded or missing, so that the rule does not apply or cannot be judged. */
function reasonOf(v: Judged): Reason | null {
  if (v.outcome === "notApplicable") {
    const { text, at } = v.why();
    return { ...sentence(text), at: at.map(located) };
  }
  if (v.outcome !== "cannotJudge") return null;
  return { ...sentence(v.detail), at: v.at ? [located(v.at)] : [] };
}

/** English begins with a capital; what begins with a sign or a number is left as it is. */
function sentence({ zh, en }: Bilingual): Bilingual {
  return { zh, en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}` };
}

function located({ record, pointer }: Place): Location {
  return { file: record.file, pointer, ...record.position(pointer) };
}

function locationOf({ at, outcome }: Judged, subject: Subject, view: CaseView): Location | null {
  if (at) return located(at);
  return outcome === "fail" || outcome === "cannotJudge" ? folderLocation(subject, view) : null;
}

/** Who acts, by the rule or else by what is waited for. */
function actorOf(
  actor: Actor | undefined,
  verdict: Judged,
  { subject, view }: Pick<Judging, "subject" | "view">,
): Pick<Outcome, "actor"> {
  const named = actor?.person.map((path) => view.find(subject.vars, path)?.value);
  const person = named
    ? (named.find((id) => typeof id === "string") ?? null)
    : (verdict.actor?.person ?? null);
  const label = actor?.label ?? verdict.actor?.label;
  if (!label) return {};
  const known = person === null ? undefined : view.people.get(person);
  const nameEn = known?.nameEn === undefined ? {} : { nameEn: known.nameEn };
  return { actor: { label, person, name: known?.name ?? person, ...nameEn } };
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

function remedy({ outcome, due, remedy: own }: Judged, rule: Rule): Bilingual | null {
  switch (outcome) {
    case "fail":
    case "cannotJudge":
      return own ?? rule.remedy;
    case "error":
      return words.reportBug();
    case "due":
      return due === undefined ? words.doSoon() : words.doBy({ due });
    default:
      return null;
  }
}

/** No finding names more facts than a reader can keep in mind. */
const factsAtMost = 5;

function message(judged: Judged, title: Bilingual, reason: Reason | null): Bilingual {
  const { outcome, related = [] } = judged;
  const detail = judged.detail ?? recordedOf(judged);
  const said = detail ?? reason ?? title;
  switch (outcome) {
    case "error":
      return said;
    case "pass":
      return detail ? words.notFoundDetailed({ title, detail }) : words.notFound({ title });
    case "notApplicable":
      return words.notApplicable({ title, reason: said });
    case "cannotJudge":
      return words.cannotJudge({ title, detail: said });
    case "due":
      return words.toBeDone({ title, detail: said });
    default:
      return inPlaces(detail ? words.found({ title, detail }) : title, related.length + 1);
  }
}

/** What is recorded, each fact once. */
function recordedOf({ recorded = [] }: Judged): Bilingual | undefined {
  const facts = [...new Map(recorded.map((f) => [f.zh, f])).values()];
  return facts.length === 0 ? undefined : sentencesOf(facts.slice(0, factsAtMost));
}

/** One fault in several places is said once. */
function inPlaces(found: Bilingual, n: number): Bilingual {
  return n > 1 ? words.inPlaces({ found, n }) : found;
}
