// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Transfer of certification
 */
export interface Transfer {
  /**
   * Issuing body
   */
  issuingBody: string;
  /**
   * Issuing body accredited
   */
  accredited: boolean;
  /**
   * Applied for on
   */
  receivedOn: CivilDate;
}
