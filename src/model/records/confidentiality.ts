// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Confidentiality and access to information
 */
export interface Confidentiality {
  /**
   * Client asked on
   */
  clientAskedOn?: CivilDate;
  /**
   * Documents or records withheld
   */
  withheld?: boolean;
  /**
   * Statement of the client
   */
  statement?: string;
  /**
   * Judgement
   */
  judgement?: "adequateWithout" | "notAdequateWithout";
  /**
   * Judged on
   */
  judgedOn?: CivilDate;
  /**
   * Access permitted on
   */
  accessPermittedOn?: CivilDate;
  /**
   * Lack of qualification found on
   */
  unqualifiedAccessOn?: CivilDate;
  /**
   * Client told on
   */
  clientToldOn?: CivilDate;
  /**
   * Confidentiality agreement signed on
   */
  agreementSignedOn?: CivilDate;
  /**
   * Client's check before leaving
   */
  leavingCheck?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
