// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Feedback form on auditors' work
 */
export interface Feedback {
  /**
   * Date completed
   */
  filledOn: CivilDate;
  /**
   * Evaluation
   */
  evaluation?: string;
  /**
   * Faxed or sent directly to the audit management department
   */
  sentDirectly?: boolean;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
