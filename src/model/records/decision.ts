// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Certification decision and approval form
 */
export interface Decision {
  /**
   * Completed by (audit team leader)
   */
  formFilledBy: string;
  /**
   * Date completed
   */
  formFilledOn: CivilDate;
  /**
   * Overall evaluation
   */
  evaluated?: {
    /**
     * Evaluation of the audit report
     */
    auditReport?: string;
    /**
     * Corrections and corrective actions for nonconformities and their results
     */
    nonconformities?: string;
  };
  /**
   * Conditions for granting, renewing or expanding certification
   */
  conditions?: {
    /**
     * Eligibility and application documents
     */
    eligibility: string;
    /**
     * Nonconformities
     */
    nonconformities: string;
    /**
     * Conformity and effectiveness of the management system
     */
    conformity: string;
    /**
     * Fulfilment of contractual obligations
     */
    obligations: string;
  };
  /**
   * Certification decision
   */
  decision: "grant" | "refuse" | "maintain" | "renew" | "suspend" | "withdraw" | "extend" | "reduce";
  /**
   * Date of decision
   */
  decidedOn: CivilDate;
  /**
   * Scope of certification decided on
   */
  scope?: Localized;
  /**
   * Validity decided on, until
   */
  validUntil?: CivilDate;
  /**
   * Decision maker
   */
  decisionMaker: {
    /**
     * Person
     */
    person: string;
    /**
     * Located in the People's Republic of China
     */
    locatedInPRC?: boolean;
    /**
     * Place of decision
     */
    place?: string;
    /**
     * Certification decision outsourced
     */
    outsourced: boolean;
  };
  /**
   * Department making the decision
   */
  department?: string;
  /**
   * Significant issue
   */
  majorProblem?: {
    /**
     * Problem
     */
    text: string;
    /**
     * Persons making the decision
     *
     * Items: Person id
     */
    decidedBy: string[];
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
   * Decision differs from the audit report
   */
  differsFromReport: boolean;
  /**
   * Notification of the difference
   */
  difference?: {
    /**
     * Date auditor notified
     */
    auditorNotifiedOn?: CivilDate;
    /**
     * Date client notified in writing
     */
    clientNotifiedOn?: CivilDate;
    /**
     * Reasons
     */
    reasons?: string;
  };
  /**
   * Consideration of doubtful evidence
   */
  doubtfulEvidenceConsidered?: string;
  /**
   * Additional information or clarification
   */
  additionalInformation?: string;
  /**
   * Notice of refusal of certification
   */
  refusalNotice?: {
    /**
     * Reasons for refusing certification
     */
    reasons?: string;
    /**
     * Date of notice
     */
    sentOn?: CivilDate;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Basis of the decision on renewing certification
   */
  renewalBasis?: {
    /**
     * Result of the recertification audit
     */
    auditResult: string;
    /**
     * Review of the management system over the certification cycle
     */
    cycleEvaluation: string;
    /**
     * Complaints received from users of certification
     */
    userComplaints: string;
  };
  /**
   * Date client informed of incomplete recertification and its consequences
   */
  consequenceNoticeOn?: CivilDate;
  /**
   * Audit report and other information sufficient for the decision
   */
  informationSufficient?: boolean;
  /**
   * Audit report fulfils the requirements
   */
  reportConfirmed?: boolean;
  /**
   * Overall evaluation
   */
  evaluation?: string;
  /**
   * Technical review
   */
  review?: {
    /**
     * Reviewer
     */
    reviewer: string;
    /**
     * Date of review
     */
    reviewedOn: CivilDate;
    /**
     * Passed
     */
    passed: boolean;
  };
  /**
   * Evidence of management review
   */
  managementReview?: string;
  /**
   * Evidence of internal audit
   */
  internalAudit?: string;
  /**
   * Negative recommendation overturned
   */
  overturn?: {
    /**
     * Basis
     */
    basis: string;
    /**
     * Justification
     */
    justification: string;
  };
  /**
   * Confirmation that the audit objectives have been achieved
   */
  objectivesConfirmed?: string;
  /**
   * Confirmation of the information provided for the application review
   */
  applicationConfirmed?: string;
  /**
   * Questions raised in the decision
   */
  questions?: {
    /**
     * Question
     */
    question: string;
    /**
     * Answer
     */
    answer?: string;
  }[];
  /**
   * Date of notice of certification result
   */
  resultNoticeOn?: CivilDate;
  /**
   * Decision of the technical committee
   */
  committee?: string;
}
