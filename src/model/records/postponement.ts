// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Postponement of a surveillance audit
 */
export interface Postponement {
  /**
   * Audit postponed (folder)
   */
  audit: string;
  /**
   * Date of request
   */
  requestedOn: CivilDate;
  /**
   * Written request
   */
  written?: boolean;
  /**
   * Special circumstances
   */
  reason: string;
  /**
   * Original deadline
   */
  originalDueOn: CivilDate;
  /**
   * New date requested
   */
  requestedDueOn?: CivilDate;
  /**
   * Postponed until
   */
  grantedDueOn?: CivilDate;
  /**
   * Decision
   */
  decision?: "granted" | "refused";
  /**
   * Date of decision
   */
  decidedOn?: CivilDate;
  /**
   * Date client informed
   */
  notifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
