// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence } from "./definitions.js";

/**
 * Termination report
 */
export interface TerminationReport {
  /**
   * Reason
   */
  ground: "noCooperation" | "topManagerAbsent" | "materialDifference" | "falseInformation" | "other";
  /**
   * Explanation
   */
  reason?: string;
  /**
   * Work carried out
   */
  workDone?: string;
  /**
   * Reported on
   */
  reportedOn?: CivilDate;
  /**
   * Consent on
   */
  consentOn?: CivilDate;
  /**
   * Terminated on
   */
  terminatedOn: CivilDate;
  /**
   * Submitted to the client on
   */
  submittedToClientOn?: CivilDate;
  /**
   * Audit material handed in on
   */
  materialSubmittedOn?: CivilDate;
  /**
   * Proofs
   */
  proofs?: Evidence[];
  /**
   * Proof of delivery
   */
  deliveryProof?: Evidence;
  /**
   * Audit management department contacted on
   */
  departmentContactedOn?: CivilDate;
  /**
   * Remedy or stop agreed
   */
  remedyOrStop?: string;
  /**
   * General manager told on
   */
  generalManagerToldOn?: CivilDate;
}
