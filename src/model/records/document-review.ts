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
   * Delegated by the leader on
   */
  delegatedOn?: CivilDate;
  /**
   * Reviewed on
   */
  reviewedOn: CivilDate;
  /**
   * Result
   */
  findings: string;
  /**
   * Conclusion
   */
  conclusion: "adequate" | "adequateAfterRevision" | "inadequate";
  /**
   * Sent to the client on
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
   * Started on
   */
  startedOn?: CivilDate;
  /**
   * List sent to the client on
   */
  sentToClientOn?: CivilDate;
  /**
   * Specialist auditor or technical expert
   */
  specialist?: string;
  /**
   * Coverage of the standard's requirements
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
     * Due on
     */
    dueOn?: CivilDate;
    /**
     * Closed on
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
   * System identifiable in combined documents
   */
  isolable?: string;
}
