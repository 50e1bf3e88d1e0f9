// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

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
  /**
   * 活动符合认证规则和法律法规 · Activities comply with rules and law
   */
  activitiesLawful?: boolean;
  /**
   * 受理能力结论 · Conclusion on capability
   */
  capability?: {
    /**
     * 结论 · Conclusion
     */
    conclusion: "able" | "notAble";
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 范围、场所、人数、审核时间等因素 · Scope; sites; persons; audit time and other factors
     */
    factors: string;
  };
  /**
   * 业务范围分类 · Business scope classification
   */
  scopeCodes?: {
    /**
     * 中类代码 · Code
     */
    code: string;
    /**
     * 级别 · Level
     */
    level: string;
    /**
     * 涉及特别重大项目 · Touches an especially major project
     */
    especiallyMajorProject?: boolean;
  }[];
  /**
   * 责任部门 · Responsible department
   */
  department?: string;
  /**
   * 评审要点 · Points of the review
   */
  points?: {
    /**
     * 项号 · Item
     */
    item: string;
    /**
     * 结果 · Result
     */
    result: string;
  }[];
  /**
   * 范围状态 · Status of the scope
   */
  scopeStatus?: "accredited" | "approvedNotAccredited" | "outside";
  /**
   * 告知未认可范围日期 · Told of the unaccredited scope on
   */
  unaccreditedNotifiedOn?: string;
  /**
   * 同意不带认可标识日期 · Consent to a certificate without symbol on
   */
  clientConsentOn?: string;
  /**
   * 告知不受理日期 · Told of the refusal on
   */
  refusalNotifiedOn?: string;
  /**
   * 因安全原因信息不足 · Information withheld on security grounds
   */
  informationWithheld?: boolean;
  /**
   * 第一阶段补充完成日期 · Completed in stage 1 on
   */
  completedAtStage1On?: string;
  /**
   * 体系覆盖范围 · Scope
   */
  scope?: Localized;
  /**
   * 覆盖人数的确定过程 · How the number of persons was reached
   */
  headcountMethod?: string;
  /**
   * 审核组所需能力 · Competence needed in the team
   */
  requiredTeamCompetence?: string;
  /**
   * 认证决定所需能力 · Competence needed for the decision
   */
  requiredDecisionCompetence?: string;
  /**
   * 组织符合范围要求的确认 · Confirmation of the scope requirement
   */
  clause43?: string;
}
