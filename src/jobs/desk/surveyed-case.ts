import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import { type Flag, flagged } from "../../model/outcome/flags.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import { type DueItem, dueList, type Urgency } from "../check/due-list.js";
import { type Explained, explained } from "../edit/explained.js";
import { type AuditStarts, auditStarts } from "./audit-starts.js";
import type { BriefAudit, CaseBrief } from "./case-brief.js";
import { isSecretPlace, tells } from "./secrets.js";
import { pairsOf } from "./text-index.js";

/** A case as it is kept in memory beside thousands of others; plain values, to be handed over. */
export interface SurveyedCase {
  /** `<procedure>/<name>`; of what is no case, what it is called. */
  readonly id: string;
  readonly procedure: string;
  readonly name: string;
  readonly isCase: boolean;
  /** Digest of its files as they lay on disk; null where they were not looked at. */
  readonly seen: string | null;
  /** In Chinese where there is no English name. */
  readonly client: Bilingual;
  readonly state: string;
  readonly stateLabel: Bilingual;
  readonly certificates: readonly string[];
  readonly counts: Readonly<Record<Flag, number>>;
  readonly next: {
    readonly message: Bilingual;
    readonly due: CivilDate;
    /** It tells what is confidential. */
    readonly isSecret: boolean;
  } | null;
  /** What is open, the nearest first; the same order as in `packed`. */
  readonly open: readonly OpenItem[];
  /** What nobody could judge, and our own faults. */
  readonly hindered: number;
  /** `PackedOutcomes`, compressed. */
  readonly packed: Uint8Array;
  readonly audits: readonly BriefAudit[];
  readonly nonconformities: CaseBrief["nonconformities"];
  readonly starts: AuditStarts;
  /** Days of people at work, as facts pack them, one a line. */
  readonly assignments: string;
  /** Names and numbers to search in, in lower case, one a line. */
  readonly names: string;
}
/** The same as it is handed over, to be found by its texts. */
export interface SearchableCase extends SurveyedCase {
  /** The pairs of characters in all texts of its records (text-index.ts). */
  readonly pairs: Int32Array;
}
/** As much of an open limit as lists are filtered and sorted by. */
export interface OpenItem {
  readonly due: CivilDate;
  readonly urgency: Urgency;
  /** Who acts, in words; empty where nobody is named. */
  readonly actor: Bilingual;
  readonly person: string;
}
export interface PackedOutcomes {
  readonly open: readonly (Omit<DueItem, "case" | "procedure" | "client"> & Told)[];
  readonly hindered: readonly (Told & { readonly outcome: Outcome })[];
}
interface Told extends Explained {
  /** It tells what is confidential. */
  readonly isSecret: boolean;
}

/** Open limits farther ahead than this stand on the page of their case alone. */
const horizonDays = 400;

interface Survey {
  readonly asOf: CivilDate;
  readonly calendar: WorkingDayCalendar;
  /** Null for what belongs to no procedure. */
  readonly procedure: Procedure | null;
  /** Days within which a limit counts as due. */
  readonly dueWithin: number;
}

/** What is known of a case besides its result. */
export interface KnownCase {
  readonly facts: CaseFacts;
  readonly brief: CaseBrief;
  readonly seen: string | null;
}

/** A judged case in the form in which it is kept. */
export function surveyed(
  result: CaseResult,
  known: KnownCase | null,
  survey: Survey,
): SearchableCase {
  const secrets = { texts: known?.brief.secrets ?? [] };
  const isSecret = (o: Outcome) =>
    isSecretPlace(o.at, survey.procedure) ||
    tells([o.message, o.awaited, o.missed, o.remedy], secrets);
  return {
    id: result.case,
    procedure: result.procedure,
    name: result.case.slice(result.case.indexOf("/") + 1),
    isCase: known !== null,
    ...(known ? ofCase(result, known, survey) : noCase(result)),
    ...countsOf(result.outcomes, survey.dueWithin, isSecret),
    ...openOf(result, survey, isSecret),
    starts: survey.procedure ? auditStarts(result, survey.procedure) : { late: [], ahead: [] },
  };
}

type OfRecords =
  | "seen"
  | "client"
  | "state"
  | "stateLabel"
  | "certificates"
  | "audits"
  | "nonconformities"
  | "assignments"
  | "names"
  | "pairs";

function ofCase(
  result: CaseResult,
  { facts, brief, seen }: KnownCase,
  { asOf }: Survey,
): Pick<SearchableCase, OfRecords> {
  const { state, stateLabel, audits, nonconformities } = brief;
  return {
    seen,
    client: nameOf(facts),
    state,
    stateLabel,
    certificates: certificatesOf(facts, asOf),
    audits,
    nonconformities,
    assignments: facts.assignments.join("\n"),
    names: [result.case, ...brief.names].join("\n").toLowerCase(),
    pairs: pairsOf(brief.text),
  };
}

function nameOf({ client }: CaseFacts): Bilingual {
  const zh = client?.name ?? "";
  return { zh, en: client?.nameEn ?? zh };
}

/** A body's own folder, the people, all cases together: nothing but what was found. */
function noCase(result: CaseResult): Pick<SearchableCase, OfRecords> {
  return {
    seen: null,
    client: nobody,
    state: "",
    stateLabel: nobody,
    certificates: [],
    audits: [],
    nonconformities: [],
    assignments: "",
    names: result.case.toLowerCase(),
    pairs: new Int32Array(),
  };
}

function openOf(
  result: CaseResult,
  { asOf, calendar, procedure }: Survey,
  isSecret: (outcome: Outcome) => boolean,
): Pick<SurveyedCase, "open" | "hindered" | "packed"> {
  const more = (outcome: Outcome) => explained(outcome, procedure ? [procedure] : []);
  const items = dueList([result], { asOf, within: horizonDays, calendar, clientOf: () => "" });
  const hindered = result.outcomes.filter(isHindered);
  return {
    open: items.map(({ outcome: { actor }, due, urgency }) => ({
      due,
      urgency,
      actor: actor?.label ?? nobody,
      person: actor?.person ?? "",
    })),
    hindered: hindered.length,
    packed: pack({
      open: items.map(({ outcome, due, daysLeft, workingDaysLeft, urgency }) => ({
        outcome,
        due,
        daysLeft,
        workingDaysLeft,
        urgency,
        ...more(outcome),
        isSecret: isSecret(outcome),
      })),
      hindered: hindered.map((outcome) => ({
        outcome,
        ...more(outcome),
        isSecret: isSecret(outcome),
      })),
    }),
  };
}

function certificatesOf({ certificates }: CaseFacts, asOf: CivilDate): string[] {
  return certificates
    .filter((c) => c.issuedOn <= asOf)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
    .map((c) => c.number);
}

function isHindered({ outcome, consequence }: Outcome): boolean {
  return outcome === "error" || (outcome === "cannotJudge" && !consequence);
}

function countsOf(
  outcomes: readonly Outcome[],
  within: number,
  isSecret: (outcome: Outcome) => boolean,
): Pick<SurveyedCase, "counts" | "next"> {
  const { counts, next } = flagged(outcomes, within);
  return {
    counts,
    next: next?.due
      ? { message: next.awaited ?? next.message, due: next.due, isSecret: isSecret(next) }
      : null,
  };
}

function pack(outcomes: PackedOutcomes): Uint8Array {
  const { open, hindered } = outcomes;
  if (open.length + hindered.length === 0) return nothing;
  // A buffer of its own: what zlib gives lies in one of many times its size.
  return new Uint8Array(deflateRawSync(JSON.stringify(outcomes)));
}
const nothing = new Uint8Array();
const nobody: Bilingual = { zh: "", en: "" };

/** The outcomes of a case that is kept. */
export function unpack({ packed }: Pick<SurveyedCase, "packed">): PackedOutcomes {
  if (packed.length === 0) return { open: [], hindered: [] };
  return JSON.parse(inflateRawSync(packed).toString("utf8")) as PackedOutcomes;
}
