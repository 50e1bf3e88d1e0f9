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
  /**
   * 审查的作业文件 · Work instructions reviewed
   */
  workInstructionsReviewed?: string[];
  /**
   * 文件审核开始日期 · Started on
   */
  startedOn?: string;
  /**
   * 清单发送认证委托人日期 · List sent to the client on
   */
  sentToClientOn?: string;
  /**
   * 专业审核员或技术专家 · Specialist auditor or technical expert
   */
  specialist?: string;
  /**
   * 标准要求的覆盖情况 · Coverage of the standard's requirements
   */
  coverage?: string;
  /**
   * 问题 · Issues
   */
  issues?: {
    /**
     * 问题 · Issue
     */
    text: string;
    /**
     * 整改期限 · Due on
     */
    dueOn?: string;
    /**
     * 关闭日期 · Closed on
     */
    closedOn?: string;
    /**
     * 纠正后文件及条款号 · Corrected document and clause
     */
    reference?: string;
    /**
     * 证据 · Evidence
     */
    evidence?: string;
  }[];
  /**
   * 结合文件中本体系可识别 · System identifiable in combined documents
   */
  isolable?: string;
}
