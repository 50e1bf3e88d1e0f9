// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Restoration of a certificate
 */
export interface Restoration {
  /**
   * Certificate number
   */
  certificate: string;
  /**
   * Restored on
   */
  restoredOn: CivilDate;
  /**
   * Way of restoration
   */
  route?: "technicalDepartment" | "arrears" | "licence" | "onsite";
  /**
   * Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * How the cause was removed
   */
  causeRemoved?: string;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Restoration audit (folder)
   */
  audit?: string;
  /**
   * Payment due on
   */
  paymentDueOn?: CivilDate;
  /**
   * Paid on
   */
  paidOn?: CivilDate;
  /**
   * Valid licence submitted on
   */
  validLicenceOn?: CivilDate;
  /**
   * Confirmed on site by
   */
  confirmedOnsiteBy?: string;
  /**
   * Confirmed on site on
   */
  confirmedOn?: CivilDate;
  /**
   * Decided on
   */
  decidedOn?: CivilDate;
  /**
   * Rectification confirmed on
   */
  rectificationConfirmedOn?: CivilDate;
  /**
   * Combined surveillance audit (folder)
   */
  combinedWith?: string;
  /**
   * Surveillance part begun on
   */
  surveillanceFrom?: CivilDate;
  /**
   * Topics of the restoration audit
   */
  topics?: {
    /**
     * Item
     */
    item: string;
    /**
     * Result
     */
    result: string;
  }[];
  /**
   * Recommendation
   */
  recommendation?: "restore" | "notRestore";
  /**
   * Notice of restoration
   */
  notice?: {
    /**
     * Sent on
     */
    sentOn: CivilDate;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
}
