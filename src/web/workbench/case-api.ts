import type { Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { Totals } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { CaseRowView } from "./list-api.js";
import type { FindingView, ProcedureEntry } from "./session-api.js";

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
    /** What people call the audit that it is about; null where it is about the case. */
    readonly audit: Bilingual | null;
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
  /** The audit that the step is about, or `.` for the whole case. */
  readonly subject: string;
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
  /** In the language of the workbench; in both. */
  readonly title: string;
  readonly titles: Bilingual;
  readonly audit: string | null;
  readonly path: string;
  /** Those who have a place to sign on it. */
  readonly roles: readonly { readonly role: string; readonly label: Bilingual }[];
  /** Why it cannot be printed as it is; empty where it can. */
  readonly refusals: readonly RefusalView[];
}
/** `POST …/documents/unsaved`: a record as it is typed, and the document that is looked at. */
export interface UnsavedRequest {
  readonly path: string;
  readonly value: Json;
  readonly chosen: string | null;
}
/** The documents that show it, the record's own first. */
export interface UnsavedDocuments {
  readonly documents: readonly DocumentEntry[];
  readonly shown: string | null;
  /** Name of its page: `GET …/documents/unsaved?page=…`. */
  readonly page: string | null;
}
/** Why a document cannot be printed, and the field of a record that mends it. */
interface RefusalView extends Bilingual {
  readonly at: { readonly path: string; readonly pointer: string } | null;
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
