// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Cancellation of a certificate
 */
export interface Cancellation {
  /**
   * Certificate number
   */
  certificate: string;
  /**
   * Requested on
   */
  requestedOn: CivilDate;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Absence of other grounds confirmed on
   */
  noGroundConfirmedOn?: CivilDate;
  /**
   * Cancelled on
   */
  cancelledOn: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
