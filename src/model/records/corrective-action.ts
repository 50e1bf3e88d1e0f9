// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Corrective action of the body's own
 */
export interface CorrectiveAction {
  /**
   * Number
   */
  number: string;
  /**
   * Source
   */
  source: "internalAudit" | "managementReview" | "complaint" | "monitoring" | "witness" | "authority" | "accreditation" | "peerReview" | "other";
  /**
   * Date raised
   */
  raisedOn: CivilDate;
  /**
   * Facts
   */
  text: string;
  /**
   * Department
   */
  department: string;
  /**
   * Cause
   */
  cause?: string;
  /**
   * Correction and corrective action
   */
  action?: string;
  /**
   * Deadline for correction
   */
  dueOn: CivilDate;
  /**
   * Done on
   */
  doneOn?: CivilDate;
  /**
   * Date of verification
   */
  verifiedOn?: CivilDate;
  /**
   * Verified by
   */
  verifiedBy?: string;
  /**
   * Effective
   */
  effective?: boolean;
}
