// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Suspension of a certificate
 */
export interface Suspension {
  /**
   * Certificate number
   */
  certificate: string;
  /**
   * Specific cause
   */
  reason: string;
  /**
   * Grounds (items of the clause)
   */
  grounds?: string[];
  /**
   * Kind of cause
   */
  cause?: "surveillance" | "nonconformity" | "arrears" | "licence" | "clientRequest" | "other";
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
   * Suspended from
   */
  suspendedOn?: CivilDate;
  /**
   * Suspended until
   */
  endsOn?: CivilDate;
  /**
   * To be resolved by
   */
  resolveBy?: CivilDate;
  /**
   * Proposed by
   */
  proposedBy?: "auditDepartment" | "technicalDepartment";
  /**
   * Extension for a pending licence
   */
  permitExtension?: {
    /**
     * Applied on
     */
    appliedOn: CivilDate;
    /**
     * Body formally told on
     */
    noticeOn: CivilDate;
    /**
     * Authority decided on
     */
    decidedOn?: CivilDate;
  };
  /**
   * Renewal of the licence accepted, not yet issued
   */
  renewalAccepted?: boolean;
  /**
   * Office system updated on
   */
  systemUpdatedOn?: CivilDate;
  /**
   * Reported to CCAA on
   */
  reportedToAssociationOn?: CivilDate;
  /**
   * Notice of suspension
   */
  notice?: {
    /**
     * Sent on
     */
    sentOn: CivilDate;
    /**
     * Cause
     */
    cause: string;
    /**
     * From
     */
    from: CivilDate;
    /**
     * Until
     */
    until: CivilDate;
    /**
     * Statement of no use
     */
    statement: string;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Arrangement to stop use
   */
  notifiedConditions?: string;
}
