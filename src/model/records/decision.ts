// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 管理体系认证决定审批表 · Certification decision and approval form
 */
export interface Decision {
  /**
   * 填表人（审核组长） · Form filled in by
   */
  formFilledBy: string;
  /**
   * 填表日期 · Filled in on
   */
  formFilledOn: string;
  /**
   * 综合评价 · Comprehensive evaluation
   */
  evaluated?: {
    /**
     * 审核报告评价 · Audit report
     */
    auditReport?: string;
    /**
     * 不符合项的纠正和纠正措施及其结果 · Nonconformities, corrections and results
     */
    nonconformities?: string;
  };
  /**
   * 授予、更新、扩大条件 · Conditions of grant, renewal, extension
   */
  conditions?: {
    /**
     * 申请条件和资料 · Eligibility and documents
     */
    eligibility: string;
    /**
     * 不符合项 · Nonconformities
     */
    nonconformities: string;
    /**
     * 体系符合且运行有效 · Conformity and effectiveness
     */
    conformity: string;
    /**
     * 履行合同义务 · Contract obligations
     */
    obligations: string;
  };
  /**
   * 认证决定 · Certification decision
   */
  decision: "grant" | "refuse" | "maintain" | "renew" | "suspend" | "withdraw" | "extend" | "reduce";
  /**
   * 决定日期 · Decided on
   */
  decidedOn: string;
  /**
   * 认证决定人员 · Decision maker
   */
  decisionMaker: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 位于中华人民共和国境内 · Located in the PRC
     */
    locatedInPRC?: boolean;
    /**
     * 决定地点 · Place of decision
     */
    place?: string;
    /**
     * 认证决定外包 · Decision outsourced
     */
    outsourced: boolean;
  };
  /**
   * 决定部门 · Deciding department
   */
  department?: string;
  /**
   * 重大问题 · Major problem
   */
  majorProblem?: {
    /**
     * 问题 · Problem
     */
    text: string;
    /**
     * 技术部决定人员 · Persons deciding
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    decidedBy: string[];
  };
  /**
   * 独立复核 · Independent review
   */
  independentReview?: {
    /**
     * 复核人 · Reviewer
     */
    reviewer: string;
    /**
     * 复核日期 · Reviewed on
     */
    reviewedOn: string;
    /**
     * 复核意见 · Opinion
     */
    opinion: string;
  };
  /**
   * 决定与审核报告不一致 · Differs from the report
   */
  differsFromReport: boolean;
  /**
   * 差异通知 · Notice of the difference
   */
  difference?: {
    /**
     * 通知审核员日期 · Auditor told on
     */
    auditorNotifiedOn?: string;
    /**
     * 书面通知客户日期 · Client told in writing on
     */
    clientNotifiedOn?: string;
    /**
     * 理由 · Reasons
     */
    reasons?: string;
  };
  /**
   * 对存疑证据的考虑 · Doubtful evidence considered
   */
  doubtfulEvidenceConsidered?: string;
  /**
   * 补充信息或澄清 · Additional information or clarification
   */
  additionalInformation?: string;
  /**
   * 未通过认证书面告知 · Written notice of refusal
   */
  refusalNotice?: {
    /**
     * 未通过认证的原因 · Reasons
     */
    reasons?: string;
    /**
     * 告知日期 · Sent on
     */
    sentOn?: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 再认证决定依据 · Basis of the renewal decision
   */
  renewalBasis?: {
    /**
     * 再认证审核的结果 · Result of the recertification audit
     */
    auditResult: string;
    /**
     * 认证周期内的体系评价结果 · Evaluation of the system over the cycle
     */
    cycleEvaluation: string;
    /**
     * 认证使用方的投诉 · Complaints from users of certification
     */
    userComplaints: string;
  };
  /**
   * 告知未完成再认证及后果的日期 · Client told of unfinished recertification and its consequences on
   */
  consequenceNoticeOn?: string;
  /**
   * 审核报告和其他信息足以作出决定 · Information sufficient for the decision
   */
  informationSufficient?: boolean;
  /**
   * 审核报告符合要求 · Audit report meets the requirements
   */
  reportConfirmed?: boolean;
  /**
   * 综合评价 · Comprehensive evaluation
   */
  evaluation?: string;
  /**
   * 技术评审 · Technical review
   */
  review?: {
    /**
     * 评审人 · Reviewer
     */
    reviewer: string;
    /**
     * 评审日期 · Reviewed on
     */
    reviewedOn: string;
    /**
     * 通过 · Passed
     */
    passed: boolean;
  };
  /**
   * 管理评审的证据 · Evidence of management review
   */
  managementReview?: string;
  /**
   * 内部审核的证据 · Evidence of internal audit
   */
  internalAudit?: string;
  /**
   * 推翻否定意见 · Negative recommendation overturned
   */
  overturn?: {
    /**
     * 依据 · Basis
     */
    basis: string;
    /**
     * 理由 · Justification
     */
    justification: string;
  };
  /**
   * 审核目的是否达到的确认 · Confirmation that the objectives were reached
   */
  objectivesConfirmed?: string;
  /**
   * 申请评审信息的确认 · Confirmation of the application information
   */
  applicationConfirmed?: string;
  /**
   * 决定中的提问 · Questions of the decision
   */
  questions?: {
    /**
     * 问题 · Question
     */
    question: string;
    /**
     * 答复 · Answer
     */
    answer?: string;
  }[];
  /**
   * 认证结果通知单日期 · Notice of the result on
   */
  resultNoticeOn?: string;
  /**
   * 技术委员会决定 · Decision of the technical committee
   */
  committee?: string;
}
