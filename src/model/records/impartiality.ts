// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Declaration of impartiality
 */
export interface Impartiality {
  /**
   * Date of declaration
   */
  declaredOn: CivilDate;
  /**
   * Declaration
   */
  statement: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
