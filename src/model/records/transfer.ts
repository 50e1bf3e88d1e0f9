// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Transfer of certification
 */
export interface Transfer {
  /**
   * Issuing certification body
   */
  issuingBody: string;
  /**
   * Issuing certification body accredited
   */
  accredited: boolean;
  /**
   * Date of application
   */
  receivedOn: CivilDate;
}
