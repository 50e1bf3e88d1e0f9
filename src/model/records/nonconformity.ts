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
   * Raised on
   */
  raisedOn: CivilDate;
  /**
   * Auditor
   */
  raisedBy: string;
  /**
   * Unit audited
   */
  unit: string;
  /**
   * Facts
   */
  facts?: string;
  /**
   * Grade
   */
  grade?: "major" | "minor" | "observation";
  /**
   * Ground of the grade
   */
  ground?:
    "systemDiffers" | "systemicFailure" | "seriousOperation" | "seriousIncident" | "seriousBreach" | "isolatedError" | "occasionalBreach" | "noImportantEffect";
  /**
   * Clause of the standard
   */
  standardClause?: string;
  /**
   * System documents or laws
   */
  otherCriteria?: string;
  /**
   * Aspects to improve
   */
  aspectsToImprove?: string;
  /**
   * Closure
   */
  closureMode?: "onsite" | "document";
  /**
   * Due on
   */
  dueOn?: CivilDate;
  /**
   * Extensions of the limit
   */
  extensions?: {
    /**
     * Agreed on
     */
    agreedOn: CivilDate;
    /**
     * New limit
     */
    dueOn: CivilDate;
    /**
     * Reason
     */
    reason?: string;
  }[];
  /**
   * Verification due on
   */
  verificationDueOn?: CivilDate;
  /**
   * Cause
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
   * Answered on
   */
  answeredOn?: CivilDate;
  /**
   * Corrective-action plan
   */
  plan?: {
    /**
     * Plan
     */
    text: string;
    /**
     * Accepted on
     */
    acceptedOn: CivilDate;
    /**
     * Accepted by
     */
    acceptedBy: string;
  };
  /**
   * Verification
   */
  verification?: {
    /**
     * Verified on
     */
    verifiedOn: CivilDate;
    /**
     * Verifier
     */
    verifier: string;
    /**
     * Result
     */
    result: string;
    /**
     * Effective
     */
    effective: boolean;
    /**
     * Evidence
     */
    evidence?: Evidence[];
    /**
     * On-site verification record
     */
    report?: string;
    /**
     * Delegated by
     */
    delegatedBy?: string;
  };
  /**
   * Reported to the department for certification decisions on
   */
  reportedToTechnicalDepartmentOn?: CivilDate;
  /**
   * Additional audit or evidence
   */
  additionalVerification?: {
    /**
     * Client told on
     */
    notifiedOn?: CivilDate;
    /**
     * What
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
   * Follow-up appointed by the body
   */
  trackerAppointed?: boolean;
  /**
   * Activity or process
   */
  process?: string;
  /**
   * Why it is not systemic
   */
  notSystemic?: string;
  /**
   * Category that needs verification before the decision
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
     * Rectification demanded on
     */
    demandedOn: CivilDate;
  };
  /**
   * Number of the nonconformity it repeats
   */
  repeats?: string;
  /**
   * Discussed with
   */
  discussedWith?: string;
  /**
   * Discussed on
   */
  discussedOn?: CivilDate;
  /**
   * Understood by the client
   */
  understoodByClient?: boolean;
  /**
   * Check for similar problems
   */
  similarProblems?: string;
  /**
   * Isolated
   */
  isolated?: boolean;
  /**
   * Scheme approved by
   */
  planApprovedBy?: string;
  /**
   * Scheme approved on
   */
  planApprovedOn?: CivilDate;
  /**
   * Implemented on
   */
  implementedOn?: CivilDate;
  /**
   * Confirmed by the leader on
   */
  leaderConfirmedOn?: CivilDate;
  /**
   * Client told of the result on
   */
  clientInformedOn?: CivilDate;
  /**
   * Correction plan received on
   */
  planReceivedOn?: CivilDate;
  /**
   * Evidence of correction received on
   */
  evidenceReceivedOn?: CivilDate;
  /**
   * Corrective action received on
   */
  actionReceivedOn?: CivilDate;
  /**
   * Special case for a plan instead
   */
  specialCase?: string;
  /**
   * Registration of material sent directly
   */
  materialRegistered?: {
    /**
     * Received on
     */
    receivedOn: CivilDate;
    /**
     * Confirmed by
     */
    confirmedBy?: string;
  };
  /**
   * Leader informed of the material on
   */
  informedOn?: CivilDate;
  /**
   * Verdict on
   */
  verdictOn?: CivilDate;
  /**
   * Found insufficient on
   */
  insufficientOn?: CivilDate;
  /**
   * Client contacted on
   */
  clientContactedOn?: CivilDate;
  /**
   * Method of confirmation
   */
  confirmationMethod?: string;
}
