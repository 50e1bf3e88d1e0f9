import { byNearness } from "../model/base/nearness.js";
import { type Bilingual, byCodeUnit } from "../model/base/text.js";
import type { CaseDocument } from "../model/case/case.js";
import type { Spot, WaiverFact } from "../model/case/facts.js";
import type { People } from "../model/case/personnel.js";
import { recordSubject } from "../model/case/record-names.js";
import { type FiledRecord, recordsOf } from "../model/case/records.js";
import { type CaseResult, failed, type Outcome, severityOf } from "../model/outcome/finding.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import { words } from "./waivers.words.js";

/** The waivers of a case; one that lacks what its schema demands is no waiver. */
export function waiversOf({ records, audits }: CaseDocument): WaiverFact[] {
  return [{ id: ".", records }, ...audits].flatMap((folder) =>
    recordsOf(folder.records, "waiver").flatMap((waiver) => waiverOf(folder.id, waiver)),
  );
}

function waiverOf(folder: string, { record, value }: FiledRecord<"waiver">): WaiverFact[] {
  const { rule, subject = folder, reason, approvedBy, approvedOn, until, signatures = [] } = value;
  if (rule === undefined || reason === undefined || approvedBy === undefined) return [];
  if (approvedOn === undefined || until === undefined) return [];
  return [
    {
      record: recordSubject(folder, record),
      rule,
      subject,
      reason,
      approvedBy,
      approvedOn,
      until,
      signed: signatures.some(
        ({ person, date }) => person === approvedBy && date !== undefined && date <= until,
      ),
      at: { file: record.file, pointer: "/rule" },
    },
  ];
}

/** Why a waiver does not count. */
interface WaiverFault {
  readonly rule: "unapproved-waiver" | "expired-waiver";
  readonly why: Bilingual;
}

function unapproved(why: Bilingual): WaiverFault {
  return { rule: "unapproved-waiver", why };
}

/** Null for a waiver that counts on the day. */
function faultOf(w: WaiverFact, day: DayOfJudgement, people: People): WaiverFault | null {
  const approver = w.approvedBy;
  if (!people.has(approver)) return unapproved(words.unknownApprover({ approver }));
  if (!w.signed) return unapproved(words.notSigned({ approver }));
  if (day.isBefore(w.approvedOn)) return unapproved(words.notYetApproved({ on: w.approvedOn }));
  return day.isAfter(w.until)
    ? { rule: "expired-waiver", why: words.ended({ until: w.until }) }
    : null;
}

/** Whether a waiver speaks of a finding: the same rule, on its subject or inside it. */
function covers(w: WaiverFact, o: Pick<Outcome, "rule" | "subject">): boolean {
  return (
    w.rule === o.rule &&
    (w.subject === "." || o.subject === w.subject || o.subject.startsWith(`${w.subject}/`))
  );
}

/**
 * What can be waived: what a person may decide to live with. Our own bugs, and what cannot be
 * judged, stay as they are.
 */
function canBeWaived(o: Outcome): boolean {
  return o.outcome === "fail";
}

export type Judged = Pick<CaseResult, "totals" | "outcomes">;

/** What waivers are judged by. */
export interface WaiverContext {
  readonly day: DayOfJudgement;
  readonly people: People;
  readonly procedure: Procedure;
  locate(spot: Spot): Outcome["at"];
}

/**
 * Turns what is waived into `waived`, and adds a finding for each waiver that is expired,
 * unapproved or needless.
 */
export function applyWaivers(
  judged: Judged,
  waivers: readonly WaiverFact[],
  context: WaiverContext,
): Judged {
  if (waivers.length === 0) return judged;
  const { day, people, locate } = context;
  const faults = new Map(waivers.map((w) => [w, faultOf(w, day, people)]));
  const used = new Set<WaiverFact>();
  const outcomes = judged.outcomes.map((o): Outcome => {
    const concerned = waivers.filter((w) => canBeWaived(o) && covers(w, o));
    for (const w of concerned) used.add(w);
    const valid = concerned.find((w) => faults.get(w) === null);
    return valid ? waived(o, valid, locate(valid.at)) : o;
  });
  const own = waivers.flatMap(
    (w) => waiverOutcome(w, faults.get(w) ?? null, used.has(w), context) ?? [],
  );
  const count = outcomes.filter((o, i) => o !== judged.outcomes[i]).length;
  const { totals } = judged;
  return {
    totals: {
      ...totals,
      fail: totals.fail - count + own.length,
      waived: totals.waived + count,
    },
    outcomes: [...outcomes, ...own].sort((a, b) => byCodeUnit(a.subject, b.subject)),
  };
}

function waived(o: Outcome, { until, reason }: WaiverFact, place: Outcome["at"]): Outcome {
  return {
    ...o,
    outcome: "waived",
    open: false,
    ...(place && { related: [place] }),
    message: words.waived({ message: o.message, until, reason }),
    remedy: words.settleInTime({ until }),
  };
}

/** What is wrong with a waiver itself. */
function waiverOutcome(
  w: WaiverFact,
  fault: WaiverFault | null,
  isUsed: boolean,
  { procedure, locate }: WaiverContext,
): Outcome | null {
  const rules = procedure.rules.filter((r) => r.id === w.rule);
  const about = {
    clauses: [...new Set(rules.flatMap((r) => r.clauses))],
    subject: w.record,
    at: locate(w.at),
  };
  if (isUsed && fault) {
    const isGrave = severityOf(rules.map((r) => r.severity)) === "error";
    const severity = isGrave ? "error" : "warning";
    return failed({ ...about, ...faultyWaiver(w, fault), rule: fault.rule, severity });
  }
  if (isUsed || fault?.rule === "expired-waiver") return null;
  const said = rules.length > 0 ? needlessWaiver(w) : waiverOfUnknownRule(w, procedure);
  return failed({ ...about, ...said, rule: "needless-waiver", severity: "warning" });
}

type Said = Pick<Outcome, "message" | "remedy">;

function faultyWaiver({ rule, until }: WaiverFact, { rule: kind, why: fault }: WaiverFault) {
  return kind === "expired-waiver"
    ? { message: words.expired({ rule, fault }), remedy: words.settleOrApprove(), due: until }
    : { message: words.unapproved({ rule, fault }), remedy: words.haveItSigned() };
}

function needlessWaiver({ rule, subject }: WaiverFact): Said {
  return { message: words.nothingToWaive({ rule, subject }), remedy: words.correctOrDelete() };
}

function waiverOfUnknownRule({ rule }: WaiverFact, { rules }: Procedure): Said {
  const [nearest = ""] = byNearness(
    rule,
    rules.map((r) => r.id),
  );
  return { message: words.unknownRule({ rule }), remedy: words.didYouMean({ nearest }) };
}
