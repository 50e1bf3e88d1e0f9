// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 申请评审记录 · Application review record
 */
export interface ApplicationReview {
  /**
   * 申请评审人员 · Application reviewer
   */
  reviewer: string;
  /**
   * 评审完成日期 · Completed on
   */
  completedOn: string;
  /**
   * 申请资料齐全 · Material complete
   */
  materialComplete?: boolean;
  /**
   * 申请资料有效 · Material valid
   */
  materialValid?: boolean;
  /**
   * 评审内容与能力确认 · Review of ability
   */
  ability?: {
    /**
     * 申请的认证范围明确 · Scope clear
     */
    scopeClear?: boolean;
    /**
     * 体系覆盖范围已界定 · Boundary defined
     */
    boundaryDefined?: boolean;
    /**
     * 实施审核所需的能力 · Competence needed
     */
    competence?: string;
    /**
     * 审核时间考虑 · Audit time considered
     */
    auditTime?: string;
    /**
     * 体系已运行3个月以上 · System operated three months or more
     */
    operatedThreeMonths?: boolean;
  };
  /**
   * 认证业务范围分类 · Business category
   */
  businessCategory?: {
    /**
     * 分类代码 · Category code
     */
    code?: string;
    /**
     * 分类依据 · Classification
     */
    classification?: string;
  };
  /**
   * 有效人数 · Effective number of persons
   */
  effectiveNumber: number;
  /**
   * 风险类别 · Risk category
   */
  riskCategory: "low" | "medium" | "high";
  /**
   * 评审结论 · Conclusion
   */
  conclusion: "accepted" | "supplementRequested" | "refused";
  /**
   * 通知认证委托人日期 · Client notified on
   */
  clientNotifiedOn?: string;
  /**
   * 理由 · Reasons
   */
  reasons?: string;
  /**
   * 退回申请资料日期 · Material returned on
   */
  materialReturnedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
