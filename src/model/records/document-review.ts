// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 文件审核报告 · Document review report
 */
export interface DocumentReview {
  /**
   * 收到的体系文件 · Documents received
   */
  receivedDocuments?: string[];
  /**
   * 文件审核人 · Reviewer
   */
  reviewer: string;
  /**
   * 组长委托日期 · Delegated by the leader on
   */
  delegatedOn?: string;
  /**
   * 审核日期 · Reviewed on
   */
  reviewedOn: string;
  /**
   * 审查结果 · Result
   */
  findings: string;
  /**
   * 结论 · Conclusion
   */
  conclusion: "adequate" | "adequateAfterRevision" | "inadequate";
  /**
   * 发给认证委托人日期 · Sent to the client on
   */
  sentOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
