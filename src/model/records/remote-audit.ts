// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Remote audit: planning and record
 */
export interface RemoteAudit {
  /**
   * Factors considered in the risk analysis
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
   * Date of risk analysis
   */
  riskAnalysisOn?: CivilDate;
  /**
   * Justification for remote auditing
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
   * Date risk assessment reviewed
   */
  reviewedOn?: CivilDate;
  /**
   * Hours of remote auditing
   */
  remoteHours?: number;
  /**
   * Total audit hours
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
