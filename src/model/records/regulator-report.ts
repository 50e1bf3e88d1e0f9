// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Report to the regulator
 */
export interface RegulatorReport {
  /**
   * Content reported
   */
  kind: "certificationResult" | "auditPlan" | "suspension" | "withdrawal" | "cancellation" | "restoration" | "accidentReview" | "material" | "annual";
  /**
   * Certificate No.
   */
  certificate?: string;
  /**
   * Date reported
   */
  reportedOn: CivilDate;
  /**
   * Reporting system
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
   * Date of request
   */
  requestedOn?: CivilDate;
  /**
   * Deadline
   */
  dueOn?: CivilDate;
  /**
   * Self-review
   */
  review?: string;
}
