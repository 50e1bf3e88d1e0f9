// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Statements
 */
export interface Statements {
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
     * By
     */
    by: string;
    /**
     * On
     */
    on: CivilDate;
  }[];
}
