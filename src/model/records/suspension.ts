// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Suspension of a certificate
 */
export interface Suspension {
  /**
   * Certificate No.
   */
  certificate: string;
  /**
   * Specific cause of suspension
   */
  reason: string;
  /**
   * Grounds for suspension (items of the clause)
   */
  grounds?: string[];
  /**
   * Type of cause
   */
  cause?: "surveillance" | "nonconformity" | "arrears" | "licence" | "clientRequest" | "other";
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
   * Start of suspension
   */
  suspendedOn?: CivilDate;
  /**
   * End of suspension
   */
  endsOn?: CivilDate;
  /**
   * Deadline for resolution
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
     * Date of licence application
     */
    appliedOn: CivilDate;
    /**
     * Date certification body formally notified
     */
    noticeOn: CivilDate;
    /**
     * Date of the authority's decision
     */
    decidedOn?: CivilDate;
  };
  /**
   * Renewal of the licence accepted, not yet issued
   */
  renewalAccepted?: boolean;
  /**
   * Date office system updated
   */
  systemUpdatedOn?: CivilDate;
  /**
   * Date reported to CCAA
   */
  reportedToAssociationOn?: CivilDate;
  /**
   * Notice of suspension
   */
  notice?: {
    /**
     * Date sent
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
     * Statement on discontinued use
     */
    statement: string;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Arrangements to discontinue use
   */
  notifiedConditions?: string;
}
