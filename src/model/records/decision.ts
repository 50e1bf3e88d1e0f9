// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Certification decision and approval form
 */
export interface Decision {
  /**
   * Form filled in by
   */
  formFilledBy: string;
  /**
   * Filled in on
   */
  formFilledOn: CivilDate;
  /**
   * Comprehensive evaluation
   */
  evaluated?: {
    /**
     * Audit report
     */
    auditReport?: string;
    /**
     * Nonconformities, corrections and results
     */
    nonconformities?: string;
  };
  /**
   * Conditions of grant, renewal, extension
   */
  conditions?: {
    /**
     * Eligibility and documents
     */
    eligibility: string;
    /**
     * Nonconformities
     */
    nonconformities: string;
    /**
     * Conformity and effectiveness
     */
    conformity: string;
    /**
     * Contract obligations
     */
    obligations: string;
  };
  /**
   * Certification decision
   */
  decision: "grant" | "refuse" | "maintain" | "renew" | "suspend" | "withdraw" | "extend" | "reduce";
  /**
   * Decided on
   */
  decidedOn: CivilDate;
  /**
   * Decision maker
   */
  decisionMaker: {
    /**
     * Person
     */
    person: string;
    /**
     * Located in the PRC
     */
    locatedInPRC?: boolean;
    /**
     * Place of decision
     */
    place?: string;
    /**
     * Decision outsourced
     */
    outsourced: boolean;
  };
  /**
   * Deciding department
   */
  department?: string;
  /**
   * Major problem
   */
  majorProblem?: {
    /**
     * Problem
     */
    text: string;
    /**
     * Persons deciding
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
     * Reviewed on
     */
    reviewedOn: CivilDate;
    /**
     * Opinion
     */
    opinion: string;
  };
  /**
   * Differs from the report
   */
  differsFromReport: boolean;
  /**
   * Notice of the difference
   */
  difference?: {
    /**
     * Auditor told on
     */
    auditorNotifiedOn?: CivilDate;
    /**
     * Client told in writing on
     */
    clientNotifiedOn?: CivilDate;
    /**
     * Reasons
     */
    reasons?: string;
  };
  /**
   * Doubtful evidence considered
   */
  doubtfulEvidenceConsidered?: string;
  /**
   * Additional information or clarification
   */
  additionalInformation?: string;
  /**
   * Written notice of refusal
   */
  refusalNotice?: {
    /**
     * Reasons
     */
    reasons?: string;
    /**
     * Sent on
     */
    sentOn?: CivilDate;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Basis of the renewal decision
   */
  renewalBasis?: {
    /**
     * Result of the recertification audit
     */
    auditResult: string;
    /**
     * Evaluation of the system over the cycle
     */
    cycleEvaluation: string;
    /**
     * Complaints from users of certification
     */
    userComplaints: string;
  };
  /**
   * Client told of unfinished recertification and its consequences on
   */
  consequenceNoticeOn?: CivilDate;
  /**
   * Information sufficient for the decision
   */
  informationSufficient?: boolean;
  /**
   * Audit report meets the requirements
   */
  reportConfirmed?: boolean;
  /**
   * Comprehensive evaluation
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
     * Reviewed on
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
   * Confirmation that the objectives were reached
   */
  objectivesConfirmed?: string;
  /**
   * Confirmation of the application information
   */
  applicationConfirmed?: string;
  /**
   * Questions of the decision
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
   * Notice of the result on
   */
  resultNoticeOn?: CivilDate;
  /**
   * Decision of the technical committee
   */
  committee?: string;
}
