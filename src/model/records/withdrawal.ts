// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Withdrawal of a certificate
 */
export interface Withdrawal {
  /**
   * Certificate number
   */
  certificate: string;
  /**
   * Cause
   */
  reason: string;
  /**
   * Grounds (items of the clause)
   */
  grounds?: string[];
  /**
   * Information received on
   */
  informationReceivedOn?: CivilDate;
  /**
   * Ground verified on
   */
  groundVerifiedOn?: CivilDate;
  /**
   * Investigated by
   */
  investigatedBy?: string;
  /**
   * Investigation and finding
   */
  investigation?: string;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Withdrawn on
   */
  withdrawnOn?: CivilDate;
  /**
   * Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * Certificate taken back on
   */
  certificateRecoveredOn?: CivilDate;
  /**
   * Why it could not be taken back
   */
  notRecoveredReason?: string;
  /**
   * Notice of withdrawal
   */
  notice?: {
    /**
     * Sent on
     */
    sentOn: CivilDate;
    /**
     * Return of the certificate demanded
     */
    returnCertificate?: boolean;
    /**
     * Return of the mark demanded
     */
    returnMark?: boolean;
    /**
     * Stop of use demanded
     */
    stopUse?: boolean;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Stop of advertising demanded
   */
  stopAdvertising?: boolean;
}
