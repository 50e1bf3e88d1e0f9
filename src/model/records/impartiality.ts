// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Impartiality declaration
 */
export interface Impartiality {
  /**
   * Declared on
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
