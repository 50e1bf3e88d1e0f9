// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Nonconformity report
 */
export interface Nonconformity {
  /**
   * Number
   */
  number: string;
  /**
   * Date raised
   */
  raisedOn: CivilDate;
  /**
   * Auditor
   */
  raisedBy: string;
  /**
   * Function audited
   */
  unit: string;
  /**
   * Description of the nonconformity
   */
  facts?: string;
  /**
   * Grading
   */
  grade?: "major" | "minor" | "observation";
  /**
   * Basis of the grading
   */
  ground?:
    "systemDiffers" | "systemicFailure" | "seriousOperation" | "seriousIncident" | "seriousBreach" | "isolatedError" | "occasionalBreach" | "noImportantEffect";
  /**
   * Requirement not fulfilled (clause)
   */
  standardClause?: string;
  /**
   * System documents or legal requirements not fulfilled
   */
  otherCriteria?: string;
  /**
   * Main areas requiring improvement
   */
  aspectsToImprove?: string;
  /**
   * Means of verification
   */
  closureMode?: "onsite" | "document";
  /**
   * Deadline for corrective action
   */
  dueOn?: CivilDate;
  /**
   * Extensions of the deadline
   */
  extensions?: {
    /**
     * Date agreed
     */
    agreedOn: CivilDate;
    /**
     * New deadline
     */
    dueOn: CivilDate;
    /**
     * Reason
     */
    reason?: string;
  }[];
  /**
   * Deadline for verification
   */
  verificationDueOn?: CivilDate;
  /**
   * Analysis of cause
   */
  cause?: string;
  /**
   * Correction
   */
  correction?: string;
  /**
   * Corrective action
   */
  correctiveAction?: string;
  /**
   * Date of response
   */
  answeredOn?: CivilDate;
  /**
   * Corrective action plan
   */
  plan?: {
    /**
     * Plan
     */
    text: string;
    /**
     * Date of acceptance
     */
    acceptedOn: CivilDate;
    /**
     * Accepted by
     */
    acceptedBy: string;
  };
  /**
   * Verification of corrective action
   */
  verification?: {
    /**
     * Date of verification
     */
    verifiedOn: CivilDate;
    /**
     * Verifier
     */
    verifier: string;
    /**
     * Result of verification
     */
    result: string;
    /**
     * Effective
     */
    effective: boolean;
    /**
     * Supporting evidence
     */
    evidence?: Evidence[];
    /**
     * On-site verification record
     */
    report?: string;
    /**
     * Assigned by
     */
    delegatedBy?: string;
  };
  /**
   * Date reported to the department for certification decisions
   */
  reportedToTechnicalDepartmentOn?: CivilDate;
  /**
   * Additional audit or documented evidence
   */
  additionalVerification?: {
    /**
     * Date client informed
     */
    notifiedOn?: CivilDate;
    /**
     * Content
     */
    what: string;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Objective evidence
   */
  objectiveEvidence?: string;
  /**
   * Followed up by
   */
  trackedBy?: string;
  /**
   * Follow-up assigned by the certification body
   */
  trackerAppointed?: boolean;
  /**
   * Activity or process
   */
  process?: string;
  /**
   * Explanation why it is not systemic
   */
  notSystemic?: string;
  /**
   * Category requiring verification before the decision
   */
  category?: string;
  /**
   * Misuse of mark or certificate
   */
  misuse?: {
    /**
     * Intentional
     */
    intentional: boolean;
    /**
     * Serious consequences
     */
    seriousConsequence: boolean;
    /**
     * Date correction requested
     */
    demandedOn: CivilDate;
  };
  /**
   * No. of the nonconformity repeated
   */
  repeats?: string;
  /**
   * Discussed with
   */
  discussedWith?: string;
  /**
   * Date discussed
   */
  discussedOn?: CivilDate;
  /**
   * Understood by the client
   */
  understoodByClient?: boolean;
  /**
   * Check for similar nonconformities
   */
  similarProblems?: string;
  /**
   * Isolated
   */
  isolated?: boolean;
  /**
   * Actions approved by
   */
  planApprovedBy?: string;
  /**
   * Date actions approved
   */
  planApprovedOn?: CivilDate;
  /**
   * Date actions implemented
   */
  implementedOn?: CivilDate;
  /**
   * Date confirmed by the audit team leader
   */
  leaderConfirmedOn?: CivilDate;
  /**
   * Date client informed of the result of the verification
   */
  clientInformedOn?: CivilDate;
  /**
   * Date plan received
   */
  planReceivedOn?: CivilDate;
  /**
   * Date evidence of correction received
   */
  evidenceReceivedOn?: CivilDate;
  /**
   * Date corrective action received
   */
  actionReceivedOn?: CivilDate;
  /**
   * Special circumstances in which a plan is accepted instead
   */
  specialCase?: string;
  /**
   * Register of material sent directly
   */
  materialRegistered?: {
    /**
     * Date of receipt
     */
    receivedOn: CivilDate;
    /**
     * Confirmed by
     */
    confirmedBy?: string;
  };
  /**
   * Date audit team leader informed of the material
   */
  informedOn?: CivilDate;
  /**
   * Date of conclusion
   */
  verdictOn?: CivilDate;
  /**
   * Date found insufficient
   */
  insufficientOn?: CivilDate;
  /**
   * Date client contacted
   */
  clientContactedOn?: CivilDate;
  /**
   * Method of confirmation
   */
  confirmationMethod?: string;
}
