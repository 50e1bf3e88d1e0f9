// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Stage 1 audit report
 */
export interface Stage1Report {
  /**
   * Report number
   */
  number: string;
  /**
   * Audit method
   */
  mode: "onsite" | "offsite";
  /**
   * Start of audit
   */
  onsiteFrom: CivilDate;
  /**
   * End of audit
   */
  onsiteTo: CivilDate;
  /**
   * Stage 1 not conducted on site
   */
  offsite?: {
    /**
     * Circumstances
     */
    ground: "otherCertificate" | "accreditedCertificate" | "simpleProcess";
    /**
     * Reason for not conducting it on site
     */
    reason?: string;
    /**
     * How the objectives were achieved
     */
    purposeReached?: string;
    /**
     * Certificate on which this is based
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
   * Topics audited
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
   * Date of internal audit
   */
  internalAuditOn?: CivilDate;
  /**
   * Date of management review
   */
  managementReviewOn?: CivilDate;
  /**
   * Confirmed
   */
  confirmed: {
    /**
     * Effective number of personnel
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
     * Audit time redetermined
     */
    redetermination?: string;
  };
  /**
   * False information identified
   */
  falseInformation: boolean;
  /**
   * Areas of concern that could be classified as a nonconformity during stage 2
   */
  keyPoints?: string[];
  /**
   * Ready for stage 2
   */
  readyForStage2?: boolean;
  /**
   * Stage 1 conclusions
   */
  conclusion?: string;
  /**
   * Date client informed in writing
   */
  notifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Management system operates effectively
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
     * Date agreed with the client
     */
    discussedOn: CivilDate;
    /**
     * Planned date
     */
    plannedFrom: CivilDate;
  };
  /**
   * Remote auditing techniques used
   */
  remoteUsed?: boolean;
  /**
   * Date submitted
   */
  submittedOn?: CivilDate;
  /**
   * Date reported to scheduling
   */
  fedBackOn?: CivilDate;
  /**
   * Documents obtained on the design of the management system
   */
  ismsDocuments?: string[];
  /**
   * Understanding of the design of the management system (items)
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
   * Areas of concern
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
     * Date resolved
     */
    closedOn?: CivilDate;
    /**
     * Included in the stage 2 plan
     */
    carriedIntoPlan?: boolean;
  }[];
  /**
   * Content of the report (items)
   */
  reportItems?: string[];
  /**
   * Other information that may be examined in stage 2
   */
  furtherInformation?: string;
  /**
   * Consideration of the interval between the stages
   */
  intervalRationale?: string;
  /**
   * Notice of possible postponement or cancellation
   */
  postponementWarning?: string;
  /**
   * Recommended date of stage 2
   */
  recommendedStage2On?: CivilDate;
}
