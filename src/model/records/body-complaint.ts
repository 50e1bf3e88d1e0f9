// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Complaint or appeal that belongs to no case
 */
export interface BodyComplaint {
  /**
   * Register number
   */
  number: string;
  /**
   * Kind
   */
  kind: "complaint" | "appeal" | "dispute";
  /**
   * Date of receipt
   */
  receivedOn: CivilDate;
  /**
   * Brought by
   */
  author: string;
  /**
   * Subject
   */
  about: string;
  /**
   * Date acknowledged
   */
  acknowledgedOn?: CivilDate;
  /**
   * Investigated by
   */
  investigator?: string;
  /**
   * Decided by
   */
  decidedBy?: string;
  /**
   * Result
   */
  result?: string;
  /**
   * Date of notice of the result
   */
  resultNotifiedOn?: CivilDate;
  /**
   * Corrective action
   */
  correctiveAction?: string;
}
