// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Postponement of a surveillance audit
 */
export interface Postponement {
  /**
   * Postponed audit (folder)
   */
  audit: string;
  /**
   * Requested on
   */
  requestedOn: CivilDate;
  /**
   * Written request
   */
  written?: boolean;
  /**
   * Special circumstance
   */
  reason: string;
  /**
   * Original limit
   */
  originalDueOn: CivilDate;
  /**
   * New date asked for
   */
  requestedDueOn?: CivilDate;
  /**
   * Granted until
   */
  grantedDueOn?: CivilDate;
  /**
   * Decision
   */
  decision?: "granted" | "refused";
  /**
   * Decided on
   */
  decidedOn?: CivilDate;
  /**
   * Client told on
   */
  notifiedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
