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
  grade?: "major" | "minor" | "observation";
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
  /**
   * 客观证据 · Objective evidence
   */
  objectiveEvidence?: string;
  /**
   * 跟踪人 · Followed up by
   */
  trackedBy?: string;
  /**
   * 活动或过程 · Activity or process
   */
  process?: string;
  /**
   * 非系统性说明 · Why it is not systemic
   */
  notSystemic?: string;
  /**
   * 决定前需验证的类别 · Category that needs verification before the decision
   */
  category?: string;
  /**
   * 误用标志或证书 · Misuse of mark or certificate
   */
  misuse?: {
    /**
     * 故意 · Intentional
     */
    intentional: boolean;
    /**
     * 后果严重 · Serious consequences
     */
    seriousConsequence: boolean;
    /**
     * 要求整改日期 · Rectification demanded on
     */
    demandedOn: string;
  };
  /**
   * 重复的不符合编号 · Number of the nonconformity it repeats
   */
  repeats?: string;
  /**
   * 讨论对象 · Discussed with
   */
  discussedWith?: string;
  /**
   * 讨论日期 · Discussed on
   */
  discussedOn?: string;
  /**
   * 认证委托人理解 · Understood by the client
   */
  understoodByClient?: boolean;
  /**
   * 类似问题的检查 · Check for similar problems
   */
  similarProblems?: string;
  /**
   * 孤立问题 · Isolated
   */
  isolated?: boolean;
  /**
   * 措施批准人 · Scheme approved by
   */
  planApprovedBy?: string;
  /**
   * 措施批准日期 · Scheme approved on
   */
  planApprovedOn?: string;
  /**
   * 措施实施日期 · Implemented on
   */
  implementedOn?: string;
  /**
   * 组长确认日期 · Confirmed by the leader on
   */
  leaderConfirmedOn?: string;
  /**
   * 告知验证结果日期 · Client told of the result on
   */
  clientInformedOn?: string;
  /**
   * 收到整改计划日期 · Correction plan received on
   */
  planReceivedOn?: string;
  /**
   * 收到纠正证据日期 · Evidence of correction received on
   */
  evidenceReceivedOn?: string;
  /**
   * 收到纠正措施日期 · Corrective action received on
   */
  actionReceivedOn?: string;
  /**
   * 以计划代替的特殊情况 · Special case for a plan instead
   */
  specialCase?: string;
  /**
   * 直接寄送材料的登记 · Registration of material sent directly
   */
  materialRegistered?: {
    /**
     * 收到日期 · Received on
     */
    receivedOn: string;
    /**
     * 确认人 · Confirmed by
     */
    confirmedBy?: string;
  };
  /**
   * 组长获悉材料日期 · Leader informed of the material on
   */
  informedOn?: string;
  /**
   * 判定日期 · Verdict on
   */
  verdictOn?: string;
  /**
   * 判定不充分日期 · Found insufficient on
   */
  insufficientOn?: string;
  /**
   * 联系认证委托人日期 · Client contacted on
   */
  clientContactedOn?: string;
  /**
   * 确认方法 · Method of confirmation
   */
  confirmationMethod?: string;
}
