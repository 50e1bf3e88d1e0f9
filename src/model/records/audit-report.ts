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
   * Start of on-site audit
   */
  onsiteFrom?: CivilDate;
  /**
   * End of on-site audit
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
   * Audit objectives fulfilled
   */
  objectivesReached?: boolean;
  /**
   * Audit scope
   */
  scope?: Localized;
  /**
   * Organisational or functional units or processes audited
   */
  unitsAudited?: string[];
  /**
   * Audit time
   */
  auditTime?: string;
  /**
   * Deviations from the audit plan and their reasons
   */
  deviations?: string;
  /**
   * Significant issues impacting on the audit programme
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
   * Persons accompanying the audit team
   */
  accompanying?: string[];
  /**
   * Dates and locations of audit activities
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
     * Type of site
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
   * Clauses of the standard covered
   */
  requirementsCovered?: string[];
  /**
   * Representative activities covered
   */
  activitiesCovered?: string[];
  /**
   * Main activities and service processes and their control
   */
  mainActivities?: string;
  /**
   * Internal audit and management review
   */
  internalAuditAndReview?: string;
  /**
   * Performance, gaps against objectives, and opportunities for improvement
   */
  performance?: string;
  /**
   * Nonconformity Nos.
   */
  nonconformityNumbers?: string[];
  /**
   * Top management
   */
  topManagement?: {
    /**
     * Familiar with policy and objectives
     */
    knowsPolicyAndObjectives?: boolean;
    /**
     * Personally involved in promoting the management system
     */
    drivesSystem?: boolean;
    /**
     * Justification
     */
    justification?: string;
  };
  /**
   * Nonconforming results of regulatory inspections and their correction
   */
  officialInspections?: string;
  /**
   * Significant changes affecting the management system since the last audit
   */
  changesSinceLastAudit?: string;
  /**
   * Control of the use of certification documents and marks
   */
  certificateUse?: string;
  /**
   * Verification of the effectiveness of corrective actions regarding previously identified nonconformities
   */
  earlierNonconformities?: string;
  /**
   * Unresolved issues
   */
  unresolvedIssues?: string;
  /**
   * Disclaimer: auditing is based on a sampling process
   */
  disclaimer?: string;
  /**
   * Confirmation of the audit scope
   */
  scopeConfirmed?: string;
  /**
   * Conclusions agreed by the audit team
   */
  teamConclusion?: string;
  /**
   * Date of overall evaluation
   */
  evaluatedOn?: CivilDate;
  /**
   * Overall evaluation of the management system
   */
  overallEvaluation?: string;
  /**
   * Recommendation
   */
  recommendation?: "recommend" | "recommendAfterVerification" | "notRecommended" | "maintain" | "suspend" | "withdraw";
  /**
   * Conclusion on the appropriateness of the certification scope
   */
  scopeSuitability?: string;
  /**
   * Positive surveillance conclusion by the audit team leader without further independent decision
   */
  surveillanceConclusion?: {
    /**
     * No major nonconformity or other situation that may lead to suspension or withdrawal
     */
    noSuspensionRisk: boolean;
    /**
     * No change, expansion or reduction of the certification
     */
    noChange: boolean;
    /**
     * Monitoring of surveillance activities
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
     * Date of review
     */
    reviewedOn: CivilDate;
    /**
     * Opinion
     */
    opinion: string;
  };
  /**
   * Communication to the client
   */
  clientInformed?: {
    /**
     * Date client informed
     */
    on?: CivilDate;
    /**
     * Statement on fulfilment of the certification requirements
     */
    conformity?: string;
    /**
     * Client's comments
     */
    opinion?: string;
  };
  /**
   * Client's diverging opinions
   */
  clientDissent?: string;
  /**
   * Distribution
   */
  copies?: string[];
  /**
   * Date submitted to the department for certification decisions
   */
  submittedOn: CivilDate;
  /**
   * Date provided to the client
   */
  deliveredOn?: CivilDate;
  /**
   * Acknowledgement of receipt
   */
  receipt?: Evidence;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Audit team members consulted
   */
  membersConsulted?: boolean;
  /**
   * Supporting evidence attached
   */
  attachments?: Evidence[];
  /**
   * Number of employees
   */
  employees?: number;
  /**
   * Audit days
   */
  auditDays?: number;
  /**
   * Remote auditing techniques used
   */
  remoteUsed?: boolean;
  /**
   * Number of minor nonconformities that amount to a major one
   */
  minorThreshold?: number;
  /**
   * Version of the statement of applicability
   */
  soaVersion?: string;
  /**
   * Content of the report (items)
   */
  items?: string[];
  /**
   * Recommendations for the next surveillance audit
   */
  nextSurveillance?: string;
  /**
   * Unresolved diverging opinions ("None" if none)
   */
  disagreements?: string;
  /**
   * Recommendation on changes
   */
  changeRecommendation?: string;
  /**
   * Elimination of previous nonconformities
   */
  elimination?: string;
  /**
   * Confirmation that the scope requirements are met
   */
  clause43?: string;
  /**
   * Audit repeated
   */
  repeatOf?: string;
  /**
   * Review of records of appeals and complaints
   */
  complaintsChecked?: string;
}
