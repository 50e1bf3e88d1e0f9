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
   * Prepared on
   */
  preparedOn: CivilDate;
  /**
   * Risk and complexity
   */
  riskAndComplexity?: string;
  /**
   * Cycle
   */
  cycle: "initial" | "recertification";
  /**
   * Audits of the cycle
   */
  activities?: {
    /**
     * Audit type
     */
    type: "stage1" | "stage2" | "surveillance" | "recertification" | "special";
    /**
     * Planned
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
     * Completed on
     */
    completedOn?: CivilDate;
  }[];
  /**
   * Surveillance frequency
   */
  surveillanceFrequency?: {
    /**
     * Times a year
     */
    timesPerYear?: number;
    /**
     * Reason
     */
    reason?: string;
  };
  /**
   * Clauses of the criteria
   */
  requirements?: string[];
  /**
   * Typical activities and services
   */
  typicalActivities?: string[];
  /**
   * Shifts
   */
  shiftPlan?: {
    /**
     * Shift
     */
    shift: string;
    /**
     * Processes
     */
    processes: string;
    /**
     * Extent of audit
     */
    extent: string;
  }[];
  /**
   * Surveillance arrangements
   */
  surveillanceArrangements?: {
    /**
     * Audit
     */
    audit: string;
    /**
     * Client contacted on
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
     * Top management interview
     */
    topManagementInterview?: string;
  }[];
  /**
   * Adjustments
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
     * Change
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
     * Contacts in earlier cycles
     */
    earlierContacts?: CivilDate[];
    /**
     * Applied for on
     */
    appliedOn?: CivilDate;
    /**
     * Client contacted on
     */
    contactedOn?: CivilDate;
    /**
     * Client gave the certificate up on
     */
    declinedOn?: CivilDate;
    /**
     * Told what follows of an unfinished recertification on
     */
    consequenceNoticeOn?: CivilDate;
    /**
     * Surveillance reports considered
     */
    surveillanceReportsReviewed?: string[];
    /**
     * Changes
     */
    changes?: string;
    /**
     * Whether stage 1 takes place
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
       * Stage 1 held
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
   * Plan of the surveillance programme
   */
  surveillancePlan?: string;
  /**
   * Responsible department
   */
  department?: string;
  /**
   * Determined controls
   */
  determinedControls?: string;
  /**
   * Confirmation of stage 2
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
     * Confirmed on
     */
    confirmedOn: CivilDate;
  };
  /**
   * Reason of the interval
   */
  intervalReason?: string;
  /**
   * Marketing department told of the recertification on
   */
  noticeToMarketingOn?: CivilDate;
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
