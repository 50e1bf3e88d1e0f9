// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 不符合项报告 · Nonconformity report
 */
export interface Nonconformity {
  /**
   * 编号 · Number
   */
  number: string;
  /**
   * 开具日期 · Raised on
   */
  raisedOn: string;
  /**
   * 审核员 · Auditor
   */
  raisedBy: string;
  /**
   * 受审核部门 · Unit audited
   */
  unit: string;
  /**
   * 不符合事实描述 · Facts
   */
  facts?: string;
  /**
   * 不符合性质 · Grade
   */
  grade?: "major" | "minor";
  /**
   * 判定依据 · Ground of the grade
   */
  ground?:
    "systemDiffers" | "systemicFailure" | "seriousOperation" | "seriousIncident" | "seriousBreach" | "isolatedError" | "occasionalBreach" | "noImportantEffect";
  /**
   * 不符合标准条款 · Clause of the standard
   */
  standardClause?: string;
  /**
   * 违反的体系文件或法律法规 · System documents or laws
   */
  otherCriteria?: string;
  /**
   * 应改进的主要方面 · Aspects to improve
   */
  aspectsToImprove?: string;
  /**
   * 关闭方式 · Closure
   */
  closureMode?: "onsite" | "document";
  /**
   * 要求完成日期 · Due on
   */
  dueOn?: string;
  /**
   * 验证时限 · Verification due on
   */
  verificationDueOn?: string;
  /**
   * 原因分析 · Cause
   */
  cause?: string;
  /**
   * 纠正 · Correction
   */
  correction?: string;
  /**
   * 纠正措施 · Corrective action
   */
  correctiveAction?: string;
  /**
   * 答复日期 · Answered on
   */
  answeredOn?: string;
  /**
   * 纠正措施计划 · Corrective-action plan
   */
  plan?: {
    /**
     * 计划内容 · Plan
     */
    text: string;
    /**
     * 接受日期 · Accepted on
     */
    acceptedOn: string;
    /**
     * 接受人 · Accepted by
     */
    acceptedBy: string;
  };
  /**
   * 纠正措施验证 · Verification
   */
  verification?: {
    /**
     * 验证日期 · Verified on
     */
    verifiedOn: string;
    /**
     * 验证人 · Verifier
     */
    verifier: string;
    /**
     * 验证意见 · Result
     */
    result: string;
    /**
     * 有效 · Effective
     */
    effective: boolean;
    /**
     * 证实材料 · Evidence
     */
    evidence?: Evidence[];
    /**
     * 现场验证情况记录 · On-site verification record
     */
    report?: string;
    /**
     * 委派部门 · Delegated by
     */
    delegatedBy?: string;
  };
  /**
   * 向技术部报告日期 · Reported to the technical department on
   */
  reportedToTechnicalDepartmentOn?: string;
  /**
   * 补充审核或文件化证据 · Additional audit or evidence
   */
  additionalVerification?: {
    /**
     * 告知认证委托人日期 · Client told on
     */
    notifiedOn?: string;
    /**
     * 内容 · What
     */
    what: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
