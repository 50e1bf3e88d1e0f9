// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Internal audit
 */
export interface InternalAudit {
  /**
   * Number
   */
  number?: string;
  /**
   * Date held
   */
  heldOn: CivilDate;
  /**
   * Date ended
   */
  heldTo?: CivilDate;
  /**
   * Internal auditors
   *
   * Items: Person id
   */
  auditors?: string[];
  /**
   * Scope of the audit
   */
  scope: string;
  /**
   * Audit criteria
   */
  criteria?: string;
  /**
   * Covers implementation of the certification procedure
   */
  coversProcedure: boolean;
  /**
   * Report
   */
  report?: string;
  /**
   * Results of the audit
   */
  summary?: string;
  /**
   * Nonconformities
   */
  findings?: {
    /**
     * Number
     */
    number?: string;
    /**
     * Clause
     */
    clause?: string;
    /**
     * Grading
     */
    grade?: "major" | "minor" | "observation";
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
  }[];
  /**
   * Next internal audit
   */
  nextOn?: CivilDate;
}
