// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Audit time determination
 */
export interface AuditTime {
  /**
   * Determined by
   */
  determinedBy: string;
  /**
   * Date of determination
   */
  determinedOn: CivilDate;
  /**
   * Effective number of personnel
   */
  effectiveNumber?: {
    /**
     * Full-time
     */
    fullTime?: number;
    /**
     * Full-time equivalents
     */
    equivalents: {
      /**
       * Kind
       */
      kind: string;
      /**
       * Number of persons
       */
      persons: number;
      /**
       * Weekly hours per person
       */
      hoursPerWeek: number;
      /**
       * Full-time equivalents
       */
      equivalent?: number;
    }[];
    /**
     * Full-time hours per week
     */
    fullTimeHoursPerWeek: number;
    /**
     * Total
     */
    total?: number;
    /**
     * Personnel performing identical activities
     */
    identicalGroups?: {
      /**
       * Ground (item)
       */
      ground: string;
      /**
       * Number of persons
       */
      persons: number;
      /**
       * Reduced number
       */
      reduced: number;
    }[];
  };
  /**
   * Risk category
   */
  riskCategory?: "low" | "medium" | "high";
  /**
   * Audit days from the table
   */
  tableDays?: number;
  /**
   * Audit days of the initial audit
   */
  initialDays?: number;
  /**
   * Adjustments
   */
  adjustments?: {
    /**
     * Kind
     */
    kind: "risk" | "other";
    /**
     * Increase or decrease in audit days
     */
    days: number;
    /**
     * Reason
     */
    reason?: string;
  }[];
  /**
   * Total audit time (audit days)
   */
  totalDays?: number;
  /**
   * On-site audit days
   */
  onsiteDays?: number;
  /**
   * Off-site audit days
   */
  offsiteDays?: number;
  /**
   * Rounding
   */
  rounding?: string;
  /**
   * Client's working hours per day
   */
  clientDailyHours: number;
  /**
   * Travel time included
   */
  travelCounted?: boolean;
  /**
   * Technical expert days included
   */
  expertDaysCounted?: number;
  /**
   * Audit days for each system of the combined audit
   */
  combined?: {
    /**
     * System
     */
    system: string;
    /**
     * Audit days alone
     */
    days: number;
  }[];
  /**
   * Justification beyond the table
   */
  aboveTable?: {
    /**
     * Justification
     */
    justification: string;
    /**
     * Confirmed by
     */
    confirmedBy: string;
  };
  /**
   * On-site audit days per site
   */
  sites?: {
    /**
     * Site
     */
    site: string;
    /**
     * Effective number of personnel
     */
    effectiveNumber: number;
    /**
     * On-site audit days
     */
    onsiteDays: number;
  }[];
  /**
   * Circumstances specified in the appendix
   */
  variant?: string;
  /**
   * Evidence of the circumstances (certificate)
   */
  variantEvidence?: {
    /**
     * Certificate No.
     */
    number: string;
    /**
     * Issuing certification body
     */
    issuer: string;
    /**
     * Expiry date
     */
    validTo: CivilDate;
    /**
     * Scope of the certificate
     */
    scope: string;
    /**
     * Covers the scope applied for
     */
    coversScope: boolean;
  };
  /**
   * Activities, environment and risks, size and other factors
   */
  factors?: string;
  /**
   * Justification for a difference from one third
   */
  adjustmentReason?: string;
  /**
   * Audit days of stage 1
   */
  stage1Days?: number;
  /**
   * Audit days of stage 1 before the increase
   */
  stage1BaseDays?: number;
  /**
   * Justification
   */
  justification?: string;
  /**
   * Method and source document
   */
  method?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
