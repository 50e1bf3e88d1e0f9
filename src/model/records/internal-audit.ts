// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Internal audit
 */
export interface InternalAudit {
  /**
   * Date held
   */
  heldOn: CivilDate;
  /**
   * Scope of the audit
   */
  scope: string;
  /**
   * Covers implementation of the certification procedure
   */
  coversProcedure: boolean;
  /**
   * Report
   */
  report?: string;
  /**
   * Nonconformities
   */
  findings?: {
    /**
     * Facts
     */
    text: string;
    /**
     * Department
     */
    department: string;
    /**
     * Deadline for correction
     */
    dueOn: CivilDate;
    /**
     * Date of verification
     */
    verifiedOn?: CivilDate;
    /**
     * Verified by
     */
    verifiedBy?: string;
  }[];
}
