// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Withdrawal of a certificate
 */
export interface Withdrawal {
  /**
   * Certificate No.
   */
  certificate: string;
  /**
   * Reason for withdrawal
   */
  reason: string;
  /**
   * Grounds for withdrawal (items of the clause)
   */
  grounds?: string[];
  /**
   * Date information received
   */
  informationReceivedOn?: CivilDate;
  /**
   * Date grounds verified
   */
  groundVerifiedOn?: CivilDate;
  /**
   * Investigated by
   */
  investigatedBy?: string;
  /**
   * Investigation and verification
   */
  investigation?: string;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Date of withdrawal
   */
  withdrawnOn?: CivilDate;
  /**
   * Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * Date certificate returned
   */
  certificateRecoveredOn?: CivilDate;
  /**
   * Reason why it could not be recovered
   */
  notRecoveredReason?: string;
  /**
   * Notice of withdrawal
   */
  notice?: {
    /**
     * Date sent
     */
    sentOn: CivilDate;
    /**
     * Return of the certificate required
     */
    returnCertificate?: boolean;
    /**
     * Return of the certification mark required
     */
    returnMark?: boolean;
    /**
     * Discontinuation of use required
     */
    stopUse?: boolean;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Discontinuation of advertising required
   */
  stopAdvertising?: boolean;
}
