import type { CertificateFact, Spot } from "../case/facts.js";
import type { CivilDate } from "../time/dates.js";
import type { StatusOn } from "./certificate-status.js";
import type { Happening } from "./life.js";

/** One certificate of the register: what it is on the day, since when, and what says so. */
export interface RegisterRow extends StatusOn {
  readonly case: string;
  readonly procedure: string;
  readonly scheme: string;
  readonly creditCode: string;
  readonly certificate: CertificateFact;
}

/** What happened to a certificate in a month, and whether it has been reported to the authority. */
export interface ChangeRow {
  readonly case: string;
  readonly procedure: string;
  readonly certificate: string;
  readonly client: string;
  readonly creditCode: string;
  readonly scope: string;
  readonly change: Happening;
  readonly on: CivilDate;
  readonly reason: string;
  readonly clauses: readonly string[];
  /** When it was reported; null when no report is recorded. An expiry is not reported. */
  readonly reportedOn: CivilDate | null;
  readonly at: Spot;
}
