// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Remote audit: planning and record
 */
export interface RemoteAudit {
  /**
   * Factors of the risk analysis
   */
  riskFactors?: {
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
   * Risk analysed on
   */
  riskAnalysisOn?: CivilDate;
  /**
   * Reason for remote auditing
   */
  justification?: string;
  /**
   * Conclusion on the risk
   */
  riskConclusion?: "acceptable" | "unacceptable";
  /**
   * First day of remote auditing
   */
  firstRemoteDay?: CivilDate;
  /**
   * Risk assessment reviewed on
   */
  reviewedOn?: CivilDate;
  /**
   * Hours of remote auditing
   */
  remoteHours?: number;
  /**
   * Hours in all
   */
  totalHours?: number;
  /**
   * Record of the remote audit
   */
  records?: {
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
