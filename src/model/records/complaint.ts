// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Complaint
 */
export interface Complaint {
  /**
   * Complainant
   */
  author: string;
  /**
   * Received on
   */
  receivedOn: CivilDate;
  /**
   * Subject
   */
  about: string;
  /**
   * Kind
   */
  kind: "complaint" | "misuse";
  /**
   * Certificate number
   */
  certificate?: string;
  /**
   * Investigation started on
   */
  investigationStartedOn?: CivilDate;
  /**
   * Investigation
   */
  investigation?: string;
  /**
   * Found to be true
   */
  founded?: boolean;
  /**
   * Verified on
   */
  verifiedOn?: CivilDate;
  /**
   * Serious effects or consequences
   */
  seriousEffect?: boolean;
  /**
   * Investigated by
   *
   * Items: Person id
   */
  investigatedBy?: string[];
  /**
   * Decision
   */
  decision?: string;
  /**
   * Decided by
   *
   * Items: Person id
   */
  decidedBy?: string[];
  /**
   * Persons involved in the matter
   *
   * Items: Person id
   */
  involved?: string[];
  /**
   * Audit concerned
   */
  audit?: string;
  /**
   * What the persons involved were in the audit team
   */
  involvedAs?: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
  /**
   * Corrective action
   */
  correctiveAction?: string;
  /**
   * Result given in writing on
   */
  resultNotifiedOn?: CivilDate;
  /**
   * Correction demanded on
   */
  correctionRequestedOn?: CivilDate;
  /**
   * Follow-up
   */
  followUp?: string;
  /**
   * Corrected on
   */
  correctedOn?: CivilDate;
  /**
   * Handling of liability
   */
  liability?: {
    /**
     * Cause analysis
     */
    causeAnalysis: string;
    /**
     * Correction and corrective action
     */
    correction: string;
    /**
     * Settlement
     */
    settlement: string;
  };
  /**
   * Signatures
   */
  signatures?: Signatures;
}
