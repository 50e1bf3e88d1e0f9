// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Cancellation of a certificate
 */
export interface Cancellation {
  /**
   * Certificate No.
   */
  certificate: string;
  /**
   * Date of request
   */
  requestedOn: CivilDate;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Date absence of grounds for suspension or withdrawal confirmed
   */
  noGroundConfirmedOn?: CivilDate;
  /**
   * Date of cancellation
   */
  cancelledOn: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
