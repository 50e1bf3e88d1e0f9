import type { PersonTerm } from "../../jobs/desk/person-terms.js";
import type { PersonTable } from "../../jobs/desk/person-view.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { AttachmentEntry, RecordEntry } from "./case-api.js";
import type { FindingView } from "./session-api.js";

export type { PersonTable, PersonTerm };

/*
 * Records outside of cases. Those of people lie below `/api/people`, those of a body below
 * `/api/bodies/:body`, with the same routes as those of a case: `…/record?path=`, `…/judge`,
 * `…/history`, `…/offers` and so on.
 */

/** `GET /api/people`: everybody with a record. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly employer: string;
  readonly position: string;
  readonly hasLeft: boolean;
  readonly roles: readonly Bilingual[];
  readonly codes: readonly string[];
  /** What has ended and what ends next, the nearest first. */
  readonly terms: readonly PersonTerm[];
  readonly faults: number;
  /** Days at audits in the year of the day by which everything is judged. */
  readonly daysOfYear: number;
}
/** `GET /api/people/:person`. */
export interface PersonPage extends PersonEntry {
  /** Path of the record, below `/api/people`. */
  readonly path: string;
  readonly facts: readonly { readonly label: Bilingual; readonly text: Bilingual }[];
  readonly tables: readonly PersonTable[];
  readonly findings: readonly FindingView[];
  /** Audits that the person works at, the latest first. */
  readonly audits: readonly PersonAudit[];
}
export interface PersonAudit {
  readonly case: string;
  readonly client: Bilingual;
  readonly audit: string;
  readonly title: Bilingual;
  /** Empty where nothing says. */
  readonly role: Bilingual;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly days: number;
}

/** `GET /api/bodies/:body`: what a body keeps of itself. */
export interface BodyPage {
  readonly short: string;
  readonly name: Bilingual;
  /** Ids of the procedures by which it is judged. */
  readonly procedures: readonly string[];
  readonly records: readonly BodyRecordEntry[];
  readonly attachments: readonly AttachmentEntry[];
  readonly findings: readonly FindingView[];
}
export interface BodyRecordEntry extends RecordEntry {
  readonly kindLabel: Bilingual;
  /** The day of which it tells. */
  readonly day: CivilDate | null;
}
