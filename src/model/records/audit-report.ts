// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Audit report
 */
export interface AuditReport {
  /**
   * Report number
   */
  number: string;
  /**
   * Audit type
   */
  auditType?: "initial" | "surveillance" | "recertification" | "special";
  /**
   * Combined, joint or integrated audit
   */
  combined?: string;
  /**
   * On site from
   */
  onsiteFrom?: CivilDate;
  /**
   * On site to
   */
  onsiteTo?: CivilDate;
  /**
   * Criteria
   */
  criteria?: string[];
  /**
   * Objectives
   */
  objectives?: string;
  /**
   * Objectives reached
   */
  objectivesReached?: boolean;
  /**
   * Audit scope
   */
  scope?: Localized;
  /**
   * Units or processes audited
   */
  unitsAudited?: string[];
  /**
   * Audit time
   */
  auditTime?: string;
  /**
   * Deviations from the plan and reasons
   */
  deviations?: string;
  /**
   * Matters affecting the programme
   */
  programmeMatters?: string;
  /**
   * Audit team
   */
  team?: {
    /**
     * Name
     */
    person: string;
    /**
     * Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
  }[];
  /**
   * Accompanying persons
   */
  accompanying?: string[];
  /**
   * Dates and places
   */
  places?: {
    /**
     * Site
     */
    site: string;
    /**
     * From
     */
    from: CivilDate;
    /**
     * To
     */
    to: CivilDate;
    /**
     * Kind
     */
    kind: "permanent" | "temporary";
  }[];
  /**
   * Findings and evidence
   */
  topics?: {
    /**
     * Item
     */
    item: string;
    /**
     * Finding and evidence
     */
    result: string;
  }[];
  /**
   * Clauses covered
   */
  requirementsCovered?: string[];
  /**
   * Typical activities covered
   */
  activitiesCovered?: string[];
  /**
   * Main activities and their control
   */
  mainActivities?: string;
  /**
   * Internal audit and management review
   */
  internalAuditAndReview?: string;
  /**
   * Performance, gaps and opportunities
   */
  performance?: string;
  /**
   * Nonconformities
   */
  nonconformityNumbers?: string[];
  /**
   * Top management
   */
  topManagement?: {
    /**
     * Knows policy and objectives
     */
    knowsPolicyAndObjectives?: boolean;
    /**
     * Personally drives the system
     */
    drivesSystem?: boolean;
    /**
     * Justification
     */
    justification?: string;
  };
  /**
   * Failed official inspections
   */
  officialInspections?: string;
  /**
   * Important changes since the last audit
   */
  changesSinceLastAudit?: string;
  /**
   * Control of certificate and mark use
   */
  certificateUse?: string;
  /**
   * Verification of earlier nonconformities
   */
  earlierNonconformities?: string;
  /**
   * Unresolved issues
   */
  unresolvedIssues?: string;
  /**
   * Disclaimer on sampling
   */
  disclaimer?: string;
  /**
   * Scope confirmed
   */
  scopeConfirmed?: string;
  /**
   * Conclusion agreed by the team
   */
  teamConclusion?: string;
  /**
   * Overall evaluation on
   */
  evaluatedOn?: CivilDate;
  /**
   * Overall evaluation
   */
  overallEvaluation?: string;
  /**
   * Recommendation
   */
  recommendation?: "recommend" | "recommendAfterVerification" | "notRecommended" | "maintain" | "suspend" | "withdraw";
  /**
   * Suitability of the scope
   */
  scopeSuitability?: string;
  /**
   * Positive surveillance conclusion without independent decision
   */
  surveillanceConclusion?: {
    /**
     * No major nonconformity, no risk of suspension
     */
    noSuspensionRisk: boolean;
    /**
     * No change, extension or reduction
     */
    noChange: boolean;
    /**
     * Monitoring mechanism for surveillance
     */
    monitoring: string;
  };
  /**
   * Independent review
   */
  independentReview?: {
    /**
     * Reviewer
     */
    reviewer: string;
    /**
     * Reviewed on
     */
    reviewedOn: CivilDate;
    /**
     * Opinion
     */
    opinion: string;
  };
  /**
   * Client informed
   */
  clientInformed?: {
    /**
     * Informed on
     */
    on?: CivilDate;
    /**
     * Statement of conformity
     */
    conformity?: string;
    /**
     * Client's opinion
     */
    opinion?: string;
  };
  /**
   * Client's dissent
   */
  clientDissent?: string;
  /**
   * Copies and holders
   */
  copies?: string[];
  /**
   * Submitted to the department for certification decisions on
   */
  submittedOn: CivilDate;
  /**
   * Given to the client on
   */
  deliveredOn?: CivilDate;
  /**
   * Proof of receipt
   */
  receipt?: Evidence;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Team members consulted
   */
  membersConsulted?: boolean;
  /**
   * Evidence attached
   */
  attachments?: Evidence[];
  /**
   * Number of employees
   */
  employees?: number;
  /**
   * Days of the audit
   */
  auditDays?: number;
  /**
   * Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * Threshold of accumulated minor nonconformities
   */
  minorThreshold?: number;
  /**
   * Version of the statement of applicability
   */
  soaVersion?: string;
  /**
   * Contents of the report (items)
   */
  items?: string[];
  /**
   * Suggestions for the next surveillance
   */
  nextSurveillance?: string;
  /**
   * Unresolved disagreements (or none)
   */
  disagreements?: string;
  /**
   * Recommendation on changes
   */
  changeRecommendation?: string;
  /**
   * Elimination of earlier nonconformities
   */
  elimination?: string;
  /**
   * Confirmation of the scope requirement
   */
  clause43?: string;
  /**
   * Audit repeated
   */
  repeatOf?: string;
  /**
   * Appeals and complaints checked
   */
  complaintsChecked?: string;
}
