// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence } from "./definitions.js";

/**
 * Termination report
 */
export interface TerminationReport {
  /**
   * Reason for terminating the audit
   */
  ground: "noCooperation" | "topManagerAbsent" | "materialDifference" | "falseInformation" | "other";
  /**
   * Explanation
   */
  reason?: string;
  /**
   * Work performed
   */
  workDone?: string;
  /**
   * Date reported to the certification body
   */
  reportedOn?: CivilDate;
  /**
   * Date of consent by the certification body
   */
  consentOn?: CivilDate;
  /**
   * Date of termination
   */
  terminatedOn: CivilDate;
  /**
   * Date provided to the client
   */
  submittedToClientOn?: CivilDate;
  /**
   * Date audit documents submitted
   */
  materialSubmittedOn?: CivilDate;
  /**
   * Supporting evidence
   */
  proofs?: Evidence[];
  /**
   * Evidence of delivery or receipt
   */
  deliveryProof?: Evidence;
  /**
   * Date audit management department contacted
   */
  departmentContactedOn?: CivilDate;
  /**
   * Agreement on remedy or discontinuation
   */
  remedyOrStop?: string;
  /**
   * Date reported to the general manager
   */
  generalManagerToldOn?: CivilDate;
}
