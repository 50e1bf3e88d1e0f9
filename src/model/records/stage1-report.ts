// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Stage 1 report
 */
export interface Stage1Report {
  /**
   * Report number
   */
  number: string;
  /**
   * Mode
   */
  mode: "onsite" | "offsite";
  /**
   * From
   */
  onsiteFrom: CivilDate;
  /**
   * To
   */
  onsiteTo: CivilDate;
  /**
   * Off-site stage 1
   */
  offsite?: {
    /**
     * Case
     */
    ground: "otherCertificate" | "accreditedCertificate" | "simpleProcess";
    /**
     * Reason
     */
    reason?: string;
    /**
     * How the purpose was reached
     */
    purposeReached?: string;
    /**
     * Certificate relied on
     */
    certificateNumber?: string;
    /**
     * Certificate valid until
     */
    certificateValidTo?: CivilDate;
    /**
     * Evidence
     */
    evidence?: string;
  };
  /**
   * Topics
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
   * Internal audit on
   */
  internalAuditOn?: CivilDate;
  /**
   * Management review on
   */
  managementReviewOn?: CivilDate;
  /**
   * Confirmed
   */
  confirmed: {
    /**
     * Effective number
     */
    effectiveNumber?: number;
    /**
     * Scope
     */
    scope?: Localized;
    /**
     * Sites
     */
    sites?: string[];
    /**
     * Audit time determined anew
     */
    redetermination?: string;
  };
  /**
   * False information found
   */
  falseInformation: boolean;
  /**
   * Points that may become nonconformities
   */
  keyPoints?: string[];
  /**
   * Ready for stage 2
   */
  readyForStage2?: boolean;
  /**
   * Conclusion
   */
  conclusion?: string;
  /**
   * Client told in writing on
   */
  notifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * System operates effectively
   */
  effectiveOperation?: boolean;
  /**
   * Important audit points
   */
  importantAuditPoints?: string[];
  /**
   * Arrangements for stage 2
   */
  stage2Arrangements?: {
    /**
     * Agreed with the client on
     */
    discussedOn: CivilDate;
    /**
     * Planned from
     */
    plannedFrom: CivilDate;
  };
  /**
   * Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * Submitted on
   */
  submittedOn?: CivilDate;
  /**
   * Fed back to the scheduler on
   */
  fedBackOn?: CivilDate;
  /**
   * Documents on the design of the system
   */
  ismsDocuments?: string[];
  /**
   * Understanding of the design (items)
   */
  understanding?: {
    /**
     * Item
     */
    item: string;
    /**
     * Text
     */
    text: string;
  }[];
  /**
   * Concerns
   */
  concerns?: {
    /**
     * Text
     */
    text: string;
    /**
     * Affects stage 2
     */
    affectsStage2: boolean;
    /**
     * Resolved on
     */
    closedOn?: CivilDate;
    /**
     * Carried into the stage 2 plan
     */
    carriedIntoPlan?: boolean;
  }[];
  /**
   * Contents of the report (items)
   */
  reportItems?: string[];
  /**
   * Further information for stage 2
   */
  furtherInformation?: string;
  /**
   * Rationale of the interval
   */
  intervalRationale?: string;
  /**
   * Notice of possible postponement
   */
  postponementWarning?: string;
  /**
   * Recommended date of stage 2
   */
  recommendedStage2On?: CivilDate;
}
