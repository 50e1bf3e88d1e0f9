// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Change
 */
export interface Change {
  /**
   * Kind of change
   */
  kind: "contract" | "certificate" | "standard" | "client" | "officialInspection";
  /**
   * Requested on
   */
  requestedOn: CivilDate;
  /**
   * What changes
   */
  items: string;
  /**
   * Reviewed on
   */
  reviewedOn?: CivilDate;
  /**
   * Supplementary agreement signed on
   */
  supplementSignedOn?: CivilDate;
  /**
   * Archived as contract annex
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
   * New version published on
   */
  newStandardPublishedOn?: CivilDate;
  /**
   * Client told on
   */
  transitionNoticeOn?: CivilDate;
  /**
   * Transition ends on
   */
  transitionEndsOn?: CivilDate;
  /**
   * Conformity verified on
   */
  transitionVerifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Date of the authority's notice
   */
  inspectionNoticeOn?: CivilDate;
  /**
   * Audit that answers it
   */
  basis?: string;
  /**
   * Kind of notification
   */
  category?: "legalStatus" | "licences" | "persons" | "workplace" | "activities" | "processes" | "headcount" | "penalty" | "failedInspection" | "publicOpinion";
  /**
   * Known on
   */
  knownOn?: CivilDate;
  /**
   * Body notified on
   */
  notifiedOn?: CivilDate;
  /**
   * Records asked for
   */
  requestedRecords?: string[];
  /**
   * Decision on unscheduled surveillance
   */
  unscheduledSurveillance?: {
    /**
     * Decided on
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
   * Accepted on
   */
  acceptedOn?: CivilDate;
  /**
   * Documents reviewed on
   */
  documentReviewedOn?: CivilDate;
  /**
   * Audited on
   */
  auditedOn?: CivilDate;
  /**
   * Contract ended on
   */
  contractEndedOn?: CivilDate;
  /**
   * Found on site
   */
  onSite?: boolean;
  /**
   * Signed by the client on
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
   * Audit days redetermined
   */
  newAuditDays?: number;
  /**
   * Team competence
   */
  teamCompetence?: string;
  /**
   * Opinion of the client
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
   * Effective number after it
   */
  effectiveNumber?: number;
  /**
   * Effective number of sites after it
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
  }[];
}
