// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Document review report
 */
export interface DocumentReview {
  /**
   * Documents received
   */
  receivedDocuments?: string[];
  /**
   * Reviewer
   */
  reviewer: string;
  /**
   * Date delegated by the audit team leader
   */
  delegatedOn?: CivilDate;
  /**
   * Date of review
   */
  reviewedOn: CivilDate;
  /**
   * Result of the review
   */
  findings: string;
  /**
   * Conclusion
   */
  conclusion: "adequate" | "adequateAfterRevision" | "inadequate";
  /**
   * Date sent to the client
   */
  sentOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Work instructions reviewed
   */
  workInstructionsReviewed?: string[];
  /**
   * Start of document review
   */
  startedOn?: CivilDate;
  /**
   * Date list sent to the client
   */
  sentToClientOn?: CivilDate;
  /**
   * Auditor with technical competence or technical expert
   */
  specialist?: string;
  /**
   * Coverage of the requirements of the standard
   */
  coverage?: string;
  /**
   * Issues
   */
  issues?: {
    /**
     * Issue
     */
    text: string;
    /**
     * Deadline for correction
     */
    dueOn?: CivilDate;
    /**
     * Date of closure
     */
    closedOn?: CivilDate;
    /**
     * Corrected document and clause
     */
    reference?: string;
    /**
     * Evidence
     */
    evidence?: string;
  }[];
  /**
   * Management system identifiable in combined documentation
   */
  isolable?: string;
}
