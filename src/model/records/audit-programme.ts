// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Audit programme
 */
export interface AuditProgramme {
  /**
   * Prepared by
   */
  preparedBy: string;
  /**
   * Date of preparation
   */
  preparedOn: CivilDate;
  /**
   * Risk and complexity
   */
  riskAndComplexity?: string;
  /**
   * Certification cycle
   */
  cycle: "initial" | "recertification";
  /**
   * Audits in the certification cycle
   */
  activities?: {
    /**
     * Audit type
     */
    type: "stage1" | "stage2" | "surveillance" | "recertification" | "special";
    /**
     * Planned for
     */
    planned: string;
    /**
     * Focus
     */
    focus: string;
    /**
     * Audit folder
     */
    audit?: string;
    /**
     * Date of completion
     */
    completedOn?: CivilDate;
  }[];
  /**
   * Surveillance frequency
   */
  surveillanceFrequency?: {
    /**
     * Number per year
     */
    timesPerYear?: number;
    /**
     * Justification
     */
    reason?: string;
  };
  /**
   * Clauses of the certification criteria
   */
  requirements?: string[];
  /**
   * Representative activities and services
   */
  typicalActivities?: string[];
  /**
   * Auditing of shifts
   */
  shiftPlan?: {
    /**
     * Shift
     */
    shift: string;
    /**
     * Processes performed in this shift
     */
    processes: string;
    /**
     * Extent of audit
     */
    extent: string;
  }[];
  /**
   * Surveillance programme
   */
  surveillanceArrangements?: {
    /**
     * Audit
     */
    audit: string;
    /**
     * Date certified client contacted
     */
    contactedOn?: CivilDate;
    /**
     * Planned start
     */
    plannedStartOn?: CivilDate;
    /**
     * Timing
     */
    timing?: string;
    /**
     * Multi-site sampling
     */
    sampling?: string;
    /**
     * Arrangements for interviewing top management
     */
    topManagementInterview?: string;
  }[];
  /**
   * Adjustments to the programme
   */
  adjustments?: {
    /**
     * Date
     */
    on: CivilDate;
    /**
     * Reason
     */
    reason: string;
    /**
     * Adjustment
     */
    change: string;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Planning of recertification
   */
  recertification?: {
    /**
     * Dates of contact in previous cycles
     */
    earlierContacts?: CivilDate[];
    /**
     * Date of application for recertification
     */
    appliedOn?: CivilDate;
    /**
     * Date certified client contacted
     */
    contactedOn?: CivilDate;
    /**
     * Date client declared it would not continue certification
     */
    declinedOn?: CivilDate;
    /**
     * Date client informed of consequences of incomplete recertification
     */
    consequenceNoticeOn?: CivilDate;
    /**
     * Surveillance audit reports considered
     */
    surveillanceReportsReviewed?: string[];
    /**
     * Changes
     */
    changes?: string;
    /**
     * Need for stage 1
     */
    stage1?: {
      /**
       * Significant change
       */
      significantChange: boolean;
      /**
       * Reason
       */
      reason: string;
      /**
       * Stage 1 conducted
       */
      held: boolean;
    };
  };
  /**
   * Factors considered
   */
  considerations?: {
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
   * Planning
   */
  planning?: string;
  /**
   * Resources
   */
  resources?: string;
  /**
   * Procedures
   */
  procedures?: string;
  /**
   * Planning of the surveillance programme
   */
  surveillancePlan?: string;
  /**
   * Responsible department
   */
  department?: string;
  /**
   * Information security controls determined
   */
  determinedControls?: string;
  /**
   * Confirmation of stage 2 arrangements
   */
  stage2Confirmation?: {
    /**
     * Competence
     */
    competence: string;
    /**
     * Arrangements
     */
    arrangements: string;
    /**
     * Date of confirmation
     */
    confirmedOn: CivilDate;
  };
  /**
   * Justification of the interval
   */
  intervalReason?: string;
  /**
   * Date marketing department notified of recertification
   */
  noticeToMarketingOn?: CivilDate;
  /**
   * Dates marketing department notified of recertification in previous cycles
   */
  earlierNoticesToMarketing?: CivilDate[];
  /**
   * Audit objectives (items)
   */
  objectives?: {
    /**
     * Item
     */
    item: string;
    /**
     * Text
     */
    text: string;
  }[];
}
