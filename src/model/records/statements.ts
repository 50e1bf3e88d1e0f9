// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 人工判断声明 · Statements
 */
export interface Statements {
  /**
   * 声明 · Statements
   */
  statements: {
    /**
     * 条款编号 · Clause
     */
    clause: string;
    /**
     * 结论 · Answer
     */
    answer: "met" | "notMet" | "notApplicable";
    /**
     * 说明 · Explanation
     */
    text: string;
    /**
     * 声明人 · By
     */
    by: string;
    /**
     * 日期 · On
     */
    on: string;
  }[];
}
