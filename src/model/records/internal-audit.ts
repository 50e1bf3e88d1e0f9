// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Internal audit
 */
export interface InternalAudit {
  /**
   * Held on
   */
  heldOn: CivilDate;
  /**
   * Scope
   */
  scope: string;
  /**
   * Covers the implementation of the procedure
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
     * Due on
     */
    dueOn: CivilDate;
    /**
     * Verified on
     */
    verifiedOn?: CivilDate;
    /**
     * Verified by
     */
    verifiedBy?: string;
  }[];
}
