// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Report to the regulator
 */
export interface RegulatorReport {
  /**
   * What is reported
   */
  kind: "certificationResult" | "auditPlan" | "suspension" | "withdrawal" | "cancellation" | "restoration" | "accidentReview" | "material" | "annual";
  /**
   * Certificate number
   */
  certificate?: string;
  /**
   * Reported on
   */
  reportedOn: CivilDate;
  /**
   * System
   */
  system: string;
  /**
   * Audit (folder)
   */
  audit?: string;
  /**
   * Recipients
   */
  recipients?: string[];
  /**
   * Asked for on
   */
  requestedOn?: CivilDate;
  /**
   * Due on
   */
  dueOn?: CivilDate;
  /**
   * Self-review
   */
  review?: string;
}
