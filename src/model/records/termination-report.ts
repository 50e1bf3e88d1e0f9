// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 终止审核报告 · Termination report
 */
export interface TerminationReport {
  /**
   * 终止审核的原因 · Reason
   */
  ground: "noCooperation" | "topManagerAbsent" | "materialDifference" | "falseInformation" | "other";
  /**
   * 原因说明 · Explanation
   */
  reason?: string;
  /**
   * 已开展的工作情况 · Work carried out
   */
  workDone?: string;
  /**
   * 向认证机构报告日期 · Reported on
   */
  reportedOn?: string;
  /**
   * 认证机构同意日期 · Consent on
   */
  consentOn?: string;
  /**
   * 终止日期 · Terminated on
   */
  terminatedOn: string;
  /**
   * 提交认证委托人日期 · Submitted to the client on
   */
  submittedToClientOn?: string;
}
