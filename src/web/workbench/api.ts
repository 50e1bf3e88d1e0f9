import type {
  ChangedFile,
  ConflictField,
  FieldChange,
  FieldType,
  FormField,
  HistoryEntry,
  NewOffer,
  Proposal,
  RecordEdit,
  SaveConflict,
  Saved,
  SaveRequest,
  SigningRole,
  SourceValue,
} from "../../jobs/edit/editing.js";
import type { Json } from "../../model/base/json.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { OutcomeKind, Severity, Totals } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";

/*
 * What the workbench's server and its pages say to each other, as JSON. Paths of files are those
 * of the repository's records folder ("PROCEDURE/CASE/audits/02-stage2/audit-plan.json" without
 * the first two segments where a case is named). Every change carries the token of the session in
 * the header `X-CSRF-Token`. A refusal is `Refusal` with the status of HTTP that fits it.
 */

/*
 * Forms and sources; new records; `PUT /api/cases/:procedure/:case/record` (one commit) with
 * `SaveRequest`, answered by `Saved` or, with status 409, by `Conflict`; `GET
 * /api/cases/:procedure/:case/history?path=` with `HistoryEntry[]`, the latest first.
 */
export type {
  ChangedFile,
  ConflictField,
  FieldChange,
  FieldType,
  FormField,
  HistoryEntry,
  NewOffer,
  Proposal,
  Saved,
  SaveRequest,
  SigningRole,
  SourceValue,
};

/** Who works, on what: the first thing a page asks for. */
export interface Session {
  /** For the header `X-CSRF-Token`. */
  readonly csrf: string;
  readonly user: User;
  readonly language: Language;
  /** The day by which everything is judged. */
  readonly asOf: CivilDate;
  /** Name of the repository's folder. */
  readonly repository: string;
  /** Branch that is worked on; null outside a git repository: then nothing can be saved. */
  readonly branch: string | null;
  readonly procedures: readonly ProcedureEntry[];
  readonly bodies: readonly { readonly short: string; readonly name: Bilingual }[];
}
/** A person as git names them, and as the personnel records do. */
export interface User {
  readonly name: string;
  readonly email: string;
  /** Id of the personnel record; null where none fits. */
  readonly person: string | null;
}
export interface ProcedureEntry {
  readonly id: string;
  readonly document: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly body: string;
}

/** Why something was not done: what, where, what to do. */
export interface Refusal {
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
}

/** An outcome as pages show it. */
export interface FindingView {
  readonly rule: string;
  readonly clauses: readonly string[];
  /** The sentences of those clauses, in our own words. */
  readonly requirements: readonly { readonly clause: string; readonly text: Bilingual }[];
  readonly outcome: OutcomeKind;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
  readonly due: CivilDate | null;
  readonly dueFrom: CivilDate | null;
  readonly daysLeft: number | null;
  readonly open: boolean;
  readonly consequence: boolean;
  /** Where it stands: a file of the case and a pointer in it. */
  readonly at: Location | null;
  readonly actor: {
    readonly label: Bilingual;
    readonly person: string | null;
    readonly name: string | null;
  } | null;
}

/**
 * How far the cases have been judged since the start: what is told of all of them is whole once
 * `done` is `all`. The event `survey` tells it as it goes on.
 */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** One line of what is to be done (`GET /api/today?actor=&within=&size=`). */
export interface TodayLine {
  readonly case: string;
  readonly client: string;
  readonly procedure: string;
  readonly finding: FindingView;
  readonly due: CivilDate;
  readonly daysLeft: number;
  readonly workingDaysLeft: number | null;
  readonly urgency: "overdue" | "dueSoon" | "coming";
  /** The record in which it is done; null where the case's page is the place. */
  readonly record: string | null;
}
export interface Today {
  readonly asOf: CivilDate;
  readonly progress: Progress;
  /**
   * The nearest first, those of `actor` where one is asked for (a label of `actors` in either
   * language, a person's id or name); no more than `size` (500) of `total`.
   */
  readonly lines: readonly TodayLine[];
  readonly total: number;
  /** Departments and people that occur, to choose by. */
  readonly actors: readonly Bilingual[];
  /** What cannot be judged, and files that no case can be made of. */
  readonly hindered: readonly FindingView[];
  readonly charts: Charts;
}
/** Figures where people look rather than read. */
export interface Charts {
  /** Surveillance audits of the year by month: held in time, late, still to come, overdue. */
  readonly auditsOnTime: readonly {
    readonly month: string;
    readonly inTime: number;
    readonly late: number;
    readonly coming: number;
    readonly overdue: number;
  }[];
  /** Findings by clause of the criteria that was audited, the most first. */
  readonly nonconformitiesByClause: readonly {
    readonly clause: string;
    readonly major: number;
    readonly minor: number;
  }[];
  /** Days planned or spent against the days of the table. */
  readonly auditDays: readonly {
    readonly case: string;
    readonly audit: string;
    readonly table: number;
    readonly spent: number;
  }[];
}

/** Who is where in a month (`GET /api/calendar?month=2027-06`). */
export interface Calendar {
  readonly month: string;
  /** Working days and days off, where the year's calendar is published. */
  readonly days: readonly { readonly day: CivilDate; readonly isWorkingDay: boolean | null }[];
  readonly entries: readonly CalendarEntry[];
}
export interface CalendarEntry {
  readonly day: CivilDate;
  readonly person: string;
  readonly name: string;
  readonly case: string;
  readonly client: string;
  readonly audit: string;
  readonly role: string;
  /** The person is elsewhere on that day, too. */
  readonly isDoubleBooked: boolean;
}

/**
 * `GET /api/cases?q=&procedure=&state=&flag=&sort=&page=&size=`: `sort` is `worst` (as it is when
 * left out), `due`, `client`, `id` or `state`, with `-` before it the other way round; pages count
 * from 1.
 */
export interface CaseList {
  readonly progress: Progress;
  readonly total: number;
  /** States that occur, with how many cases have each; whatever is filtered by. */
  readonly states: readonly {
    readonly state: string;
    readonly label: Bilingual;
    readonly count: number;
  }[];
  readonly rows: readonly CaseRowView[];
}
export interface CaseRowView {
  readonly id: string;
  readonly procedure: string;
  readonly name: string;
  readonly client: string;
  readonly state: string;
  readonly stateLabel: Bilingual;
  readonly certificates: readonly string[];
  readonly counts: Readonly<
    Record<"bug" | "error" | "warning" | "notJudged" | "due" | "waived", number>
  >;
  readonly next: {
    readonly message: Bilingual;
    readonly due: CivilDate;
    readonly daysLeft: number;
  } | null;
}

/**
 * `GET /api/cases/:procedure/:case`. What takes longer has an address of its own below it:
 * `/readiness` (`ReadinessView[]`), `/documents` (`DocumentEntry[]`), `/offers` (`NewOffer[]`: the
 * records that may be made now, in the order of the work).
 */
export interface CasePage {
  readonly row: CaseRowView;
  readonly procedure: ProcedureEntry;
  readonly totals: Totals;
  readonly audits: readonly AuditView[];
  readonly certificates: readonly {
    readonly number: string;
    readonly state: Bilingual;
    readonly from: CivilDate | null;
    readonly to: CivilDate | null;
    readonly file: string;
  }[];
  readonly findings: readonly FindingView[];
  readonly records: readonly RecordEntry[];
  readonly attachments: readonly AttachmentEntry[];
  readonly timeline: readonly {
    readonly day: CivilDate;
    readonly title: Bilingual;
    readonly kind: string;
    readonly at: Location | null;
    readonly isAhead: boolean;
  }[];
}
export interface AuditView {
  readonly id: string;
  readonly type: string;
  readonly typeLabel: Bilingual;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly state: Bilingual;
}
/** Of one step (decision, certificate, archive, assessment): how much of it is there. */
export interface ReadinessView {
  readonly step: string;
  readonly label: Bilingual;
  readonly met: number;
  readonly all: number;
  readonly items: readonly {
    readonly state: string;
    readonly message: Bilingual;
    readonly clauses: readonly string[];
    readonly at: Location | null;
  }[];
}
export interface RecordEntry {
  /** Below the case's folder. */
  readonly path: string;
  readonly kind: string;
  readonly title: Bilingual;
  /** Folder of the audit, or null for the case itself. */
  readonly audit: string | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly due: number };
}
/**
 * A document as it would be printed now. `GET …/documents/html?path=` shows it (in a sandbox, for a
 * frame), `GET …/documents/pdf?path=` prints it; with `&download=1` to be kept.
 */
export interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly audit: string | null;
  readonly path: string;
  /** Why it cannot be printed as it is; empty where it can. */
  readonly refusals: readonly Bilingual[];
}
/** `GET …/attachment?path=`: the file; what could be a page or a script only to be kept. */
export interface AttachmentEntry {
  readonly path: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  /** Records that name it. */
  readonly namedBy: readonly string[];
}

/** `GET /api/cases/:procedure/:case/record?path=`: a record with the form to fill it in. */
export interface RecordPage {
  readonly path: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly form: FormField;
  readonly value: Json;
  /** The file's content as it was read (hexadecimal SHA-256); null for a file that is not there. */
  readonly base: string | null;
  readonly findings: readonly FindingView[];
  /** Fields whose value stands elsewhere first, by pointer: from where it is taken over. */
  readonly sources: readonly SourceValue[];
  /** Computed values that may be accepted, by pointer. */
  readonly proposals: readonly Proposal[];
  /** Roles that sign this record, who may, and what was signed. */
  readonly signing: readonly SigningRole[];
}

/** `POST /api/cases/:procedure/:case/judge`: what unsaved content would mean. */
export interface JudgeRequest {
  readonly edits: readonly RecordEdit[];
}
export interface Judgement {
  /** Of the edited records. */
  readonly findings: readonly FindingView[];
  /** In the whole case, against what is saved. */
  readonly appeared: readonly FindingView[];
  readonly vanished: readonly FindingView[];
  readonly totals: Totals;
  /** What the commit would be called, to be looked at before saving. */
  readonly message?: string;
}

/** `POST …/restore`: the record as a commit left it, as a new commit; answered by `Saved`. */
export interface RestoreRequest {
  readonly path: string;
  readonly commit: string;
}
/**
 * `POST …/sign`: as the person of the session, for a role, the content that `base` names (another
 * one by now is a `Conflict`); answered by `Saved`.
 */
export interface SignRequest {
  readonly path: string;
  readonly role: string;
  readonly base: string | null;
}

/** Status 409: somebody else has saved since. */
export interface Conflict extends Refusal, SaveConflict {}
/** `GET /api/search?q=`. */
export interface SearchHit {
  readonly kind: "case" | "person" | "clause" | "text";
  readonly title: string;
  readonly note: Bilingual;
  /** Address within the workbench. */
  readonly href: string;
}
/** `GET /api/explain?procedure=&rule=` or `&clause=`: what `dossier explain` says, for the side panel. */
export interface Explanation {
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly heading: Bilingual;
    readonly text: Bilingual;
    readonly enforcedBy: readonly string[];
  }[];
}
/** `GET /api/procedures/:id/clauses`: the register, in the order of the document. */
export interface ClauseEntry {
  readonly id: string;
  readonly clause: string;
  readonly demand: Bilingual;
  readonly condition: Bilingual | null;
  readonly ambiguity: Bilingual | null;
  readonly enforcement: readonly string[];
  readonly rules: readonly string[];
  readonly fields: readonly string[];
  readonly documents: readonly string[];
  readonly reason: Bilingual | null;
}
/** Told over `GET /api/events` (server-sent events): what has changed on disk. */
export interface Changed {
  readonly cases: readonly string[];
}
