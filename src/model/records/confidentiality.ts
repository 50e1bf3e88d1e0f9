// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Confidentiality and access to information
 */
export interface Confidentiality {
  /**
   * Date client asked
   */
  clientAskedOn?: CivilDate;
  /**
   * Documents or records that cannot be made available
   */
  withheld?: boolean;
  /**
   * Client's statement
   */
  statement?: string;
  /**
   * Judgement
   */
  judgement?: "adequateWithout" | "notAdequateWithout";
  /**
   * Date of judgement
   */
  judgedOn?: CivilDate;
  /**
   * Date access permitted
   */
  accessPermittedOn?: CivilDate;
  /**
   * Date lack of authorisation identified
   */
  unqualifiedAccessOn?: CivilDate;
  /**
   * Date client informed
   */
  clientToldOn?: CivilDate;
  /**
   * Date confidentiality agreement signed
   */
  agreementSignedOn?: CivilDate;
  /**
   * Client's confirmation before departure
   */
  leavingCheck?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
