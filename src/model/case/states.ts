import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";
import type { Location } from "./case.js";

export type AuditStage =
  | "notBegun"
  | "ordered"
  | "planned"
  | "underWay"
  | "held"
  | "reported"
  | "decided"
  | "terminated"
  | "repeated";

export type ClientStage =
  | "unknown"
  | "applying"
  | "refused"
  | "accepted"
  | "contracted"
  | "inInitialAudit"
  | "notCertified"
  | "certified"
  | "suspended"
  | "ended"
  | "gone";

/** A state on a day: since when, and the places in the records that it rests on. */
export interface State<Stage> {
  readonly state: Stage;
  readonly words: Bilingual;
  readonly since: CivilDate | null;
  readonly at: readonly Location[];
}

export interface AuditState extends State<AuditStage> {
  readonly audit: string;
  readonly title: Bilingual;
}

/** What a case has come to on a day; of its certificates the register tells. */
export interface CaseStates {
  readonly client: State<ClientStage>;
  readonly audits: readonly AuditState[];
}
