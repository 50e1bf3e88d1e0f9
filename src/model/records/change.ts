// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Change
 */
export interface Change {
  /**
   * Type of change
   */
  kind: "contract" | "certificate" | "standard" | "client" | "officialInspection";
  /**
   * Date of request
   */
  requestedOn: CivilDate;
  /**
   * Description of changes
   */
  items: string;
  /**
   * Date of review
   */
  reviewedOn?: CivilDate;
  /**
   * Date supplementary agreement signed
   */
  supplementSignedOn?: CivilDate;
  /**
   * Filed as annex to the contract
   */
  annexedToContract?: boolean;
  /**
   * Written application
   */
  writtenApplication?: boolean;
  /**
   * Supporting documents
   */
  evidence?: Evidence[];
  /**
   * Date of publication of the new edition
   */
  newStandardPublishedOn?: CivilDate;
  /**
   * Date certified client informed
   */
  transitionNoticeOn?: CivilDate;
  /**
   * End of transition period
   */
  transitionEndsOn?: CivilDate;
  /**
   * Date conformity verified
   */
  transitionVerifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Date of the authority's notification
   */
  inspectionNoticeOn?: CivilDate;
  /**
   * Corresponding audit
   */
  basis?: string;
  /**
   * Type of notification
   */
  category?: "legalStatus" | "licences" | "persons" | "workplace" | "activities" | "processes" | "headcount" | "penalty" | "failedInspection" | "publicOpinion";
  /**
   * Date known
   */
  knownOn?: CivilDate;
  /**
   * Date certification body notified
   */
  notifiedOn?: CivilDate;
  /**
   * Records requested
   */
  requestedRecords?: string[];
  /**
   * Decision on unscheduled surveillance
   */
  unscheduledSurveillance?: {
    /**
     * Date of decision
     */
    decidedOn: CivilDate;
    /**
     * Needed
     */
    needed: boolean;
    /**
     * Reason
     */
    reason: string;
  };
  /**
   * Date of acceptance
   */
  acceptedOn?: CivilDate;
  /**
   * Date of document review
   */
  documentReviewedOn?: CivilDate;
  /**
   * Date of audit
   */
  auditedOn?: CivilDate;
  /**
   * Date contract terminated
   */
  contractEndedOn?: CivilDate;
  /**
   * Identified on site
   */
  onSite?: boolean;
  /**
   * Date of client's signature
   */
  clientSignedOn?: CivilDate;
  /**
   * Decision
   */
  decision?: string;
  /**
   * Decided by
   */
  decidedBy?: string;
  /**
   * Audit days newly determined
   */
  newAuditDays?: number;
  /**
   * Competence of the audit team
   */
  teamCompetence?: string;
  /**
   * Client's comments
   */
  clientOpinion?: string;
  /**
   * Audited or verified
   */
  audited?: boolean;
  /**
   * Decision on repeating stage 1
   */
  stage1Repeat?: string;
  /**
   * Effective number of personnel after the change
   */
  effectiveNumber?: number;
  /**
   * Effective number of personnel per site after the change
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
  }[];
}
