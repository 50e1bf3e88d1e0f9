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
   * On
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
     * By, of this one
     */
    by?: string;
    /**
     * On, of this one
     */
    on?: CivilDate;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
