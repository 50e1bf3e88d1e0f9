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
   * Date of receipt
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
   * Certificate No.
   */
  certificate?: string;
  /**
   * Date investigation started
   */
  investigationStartedOn?: CivilDate;
  /**
   * Investigation
   */
  investigation?: string;
  /**
   * Substantiated
   */
  founded?: boolean;
  /**
   * Date verified
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
   * Date of written notice of the outcome
   */
  resultNotifiedOn?: CivilDate;
  /**
   * Date correction requested
   */
  correctionRequestedOn?: CivilDate;
  /**
   * Follow-up
   */
  followUp?: string;
  /**
   * Date of correction
   */
  correctedOn?: CivilDate;
  /**
   * Accountability measures
   */
  liability?: {
    /**
     * Analysis of cause
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
