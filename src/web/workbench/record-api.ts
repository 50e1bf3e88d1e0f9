import type {
  ConflictField,
  FieldChange,
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
import type { Bilingual } from "../../model/base/text.js";
import type { Totals } from "../../model/outcome/finding.js";
import type { FindingView, Refusal } from "./session-api.js";

/*
 * Forms and sources; new records; `PUT /api/cases/:procedure/:case/record` (one commit) with
 * `SaveRequest`, answered by `Saved` or, with status 409, by `Conflict`; `GET
 * /api/cases/:procedure/:case/history?path=` with `HistoryEntry[]`, the latest first.
 */
export type {
  ConflictField,
  FieldChange,
  FormField,
  HistoryEntry,
  NewOffer,
  Proposal,
  Saved,
  SaveRequest,
  SigningRole,
  SourceValue,
};

/** `GET /api/cases/:procedure/:case/record?path=`: a record with the form to fill it in. */
export interface RecordPage {
  readonly path: string;
  readonly kind: string;
  /** Procedure in whose words it is told. */
  readonly procedure: string;
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

/**
 * `POST /api/people/judge-in-cases` with a `RecordEdit`: what a person's unsaved record would mean
 * in the cases that name the person.
 */
export interface InCases {
  readonly naming: number;
  /** Fewer than `naming` where there are very many. */
  readonly judged: number;
  readonly cases: readonly {
    readonly id: string;
    readonly appeared: readonly FindingView[];
    readonly vanished: readonly FindingView[];
  }[];
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

/**
 * `POST …/presence` with a path, the window's own name and whether the record is open in it; the
 * event `presence` tells the same to all pages.
 */
export interface Presence {
  /** The folder of the record and its path below it. */
  readonly record: string;
  readonly windows: readonly { readonly window: string; readonly name: string }[];
}

/** Status 409: somebody else has saved since. */
export interface Conflict extends Refusal, SaveConflict {}
