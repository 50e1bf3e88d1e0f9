// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Restoration of a certificate
 */
export interface Restoration {
  /**
   * Certificate No.
   */
  certificate: string;
  /**
   * Date of restoration
   */
  restoredOn: CivilDate;
  /**
   * Basis for restoration
   */
  route?: "technicalDepartment" | "arrears" | "licence" | "onsite";
  /**
   * Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * Resolution of the cause
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
   * Payment deadline
   */
  paymentDueOn?: CivilDate;
  /**
   * Date of payment
   */
  paidOn?: CivilDate;
  /**
   * Date valid licence submitted
   */
  validLicenceOn?: CivilDate;
  /**
   * Confirmed on site by
   */
  confirmedOnsiteBy?: string;
  /**
   * Date of on-site confirmation
   */
  confirmedOn?: CivilDate;
  /**
   * Date of decision
   */
  decidedOn?: CivilDate;
  /**
   * Date correction confirmed
   */
  rectificationConfirmedOn?: CivilDate;
  /**
   * Combined surveillance audit (folder)
   */
  combinedWith?: string;
  /**
   * Start of the surveillance part
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
     * Date sent
     */
    sentOn: CivilDate;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
}
