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
   * Determined on
   */
  determinedOn: CivilDate;
  /**
   * Effective number
   */
  effectiveNumber?: {
    /**
     * Full-time
     */
    fullTime?: number;
    /**
     * Equivalents
     */
    equivalents: {
      /**
       * Kind
       */
      kind: string;
      /**
       * Persons
       */
      persons: number;
      /**
       * Hours per person and week
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
     * Persons doing identical activities
     */
    identicalGroups?: {
      /**
       * Ground (item)
       */
      ground: string;
      /**
       * Persons
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
   * Days from the table
   */
  tableDays?: number;
  /**
   * Days of the initial audit
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
     * Days more or less
     */
    days: number;
    /**
     * Reason
     */
    reason?: string;
  }[];
  /**
   * Total days
   */
  totalDays?: number;
  /**
   * On-site days
   */
  onsiteDays?: number;
  /**
   * Off-site days
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
   * Travel counted
   */
  travelCounted?: boolean;
  /**
   * Expert days counted
   */
  expertDaysCounted?: number;
  /**
   * Single systems of a combined audit
   */
  combined?: {
    /**
     * System
     */
    system: string;
    /**
     * Days
     */
    days: number;
  }[];
  /**
   * Basis above the table
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
   * On-site days per site
   */
  sites?: {
    /**
     * Site
     */
    site: string;
    /**
     * Effective number
     */
    effectiveNumber: number;
    /**
     * On-site days
     */
    onsiteDays: number;
  }[];
  /**
   * Circumstance named in the appendix
   */
  variant?: string;
  /**
   * Evidence of the circumstance (certificate)
   */
  variantEvidence?: {
    /**
     * Certificate number
     */
    number: string;
    /**
     * Issuer
     */
    issuer: string;
    /**
     * Valid until
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
   * Activities; environment and risk; size and other factors
   */
  factors?: string;
  /**
   * Why it differs from one third
   */
  adjustmentReason?: string;
  /**
   * Days of stage 1
   */
  stage1Days?: number;
  /**
   * Days of stage 1 before the increase
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
