// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Waiver
 */
export interface Waiver {
  /**
   * Rule
   */
  rule: string;
  /**
   * Subject
   */
  subject?: string;
  /**
   * Reason
   */
  reason: string;
  /**
   * Compensating measures
   */
  measures?: string;
  /**
   * Requested by
   */
  requestedBy?: string;
  /**
   * Approved by
   */
  approvedBy: string;
  /**
   * Date of approval
   */
  approvedOn: CivilDate;
  /**
   * Until
   */
  until: CivilDate;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
