// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Statements
 */
export interface Statements {
  /**
   * By
   */
  by?: string;
  /**
   * Date
   */
  on?: CivilDate;
  /**
   * Statements
   */
  statements: {
    /**
     * Clause
     */
    clause: string;
    /**
     * Answer
     */
    answer: "met" | "notMet" | "notApplicable";
    /**
     * Explanation
     */
    text: string;
    /**
     * Declared by (this item)
     */
    by?: string;
    /**
     * Date (this item)
     */
    on?: CivilDate;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
