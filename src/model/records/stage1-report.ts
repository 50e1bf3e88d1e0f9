// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

/**
 * 第一阶段审核报告 · Stage 1 report
 */
export interface Stage1Report {
  /**
   * 报告编号 · Report number
   */
  number: string;
  /**
   * 审核方式 · Mode
   */
  mode: "onsite" | "offsite";
  /**
   * 审核开始日期 · From
   */
  onsiteFrom: string;
  /**
   * 审核结束日期 · To
   */
  onsiteTo: string;
  /**
   * 未在现场实施 · Off-site stage 1
   */
  offsite?: {
    /**
     * 情形 · Case
     */
    ground: "otherCertificate" | "accreditedCertificate" | "simpleProcess";
    /**
     * 未在现场进行的原因 · Reason
     */
    reason?: string;
    /**
     * 达到目的的方式 · How the purpose was reached
     */
    purposeReached?: string;
    /**
     * 依据的证书编号 · Certificate relied on
     */
    certificateNumber?: string;
    /**
     * 证书有效期至 · Certificate valid until
     */
    certificateValidTo?: string;
    /**
     * 证据 · Evidence
     */
    evidence?: string;
  };
  /**
   * 审核内容 · Topics
   */
  topics?: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 审核情况 · Result
     */
    result: string;
  }[];
  /**
   * 内部审核日期 · Internal audit on
   */
  internalAuditOn?: string;
  /**
   * 管理评审日期 · Management review on
   */
  managementReviewOn?: string;
  /**
   * 现场确认 · Confirmed
   */
  confirmed: {
    /**
     * 有效人数 · Effective number
     */
    effectiveNumber?: number;
    /**
     * 体系范围 · Scope
     */
    scope?: Localized;
    /**
     * 场所 · Sites
     */
    sites?: string[];
    /**
     * 重新确定审核时间 · Audit time determined anew
     */
    redetermination?: string;
  };
  /**
   * 存在虚假情况 · False information found
   */
  falseInformation: boolean;
  /**
   * 第二阶段可能被判定为不符合的问题 · Points that may become nonconformities
   */
  keyPoints?: string[];
  /**
   * 具备第二阶段审核条件 · Ready for stage 2
   */
  readyForStage2?: boolean;
  /**
   * 第一阶段审核结论 · Conclusion
   */
  conclusion?: string;
  /**
   * 书面告知日期 · Client told in writing on
   */
  notifiedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 体系有效运行 · System operates effectively
   */
  effectiveOperation?: boolean;
  /**
   * 重要审核点 · Important audit points
   */
  importantAuditPoints?: string[];
  /**
   * 第二阶段安排 · Arrangements for stage 2
   */
  stage2Arrangements?: {
    /**
     * 与认证委托人商定日期 · Agreed with the client on
     */
    discussedOn: string;
    /**
     * 计划日期 · Planned from
     */
    plannedFrom: string;
  };
  /**
   * 是否采用远程审核 · Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * 提交日期 · Submitted on
   */
  submittedOn?: string;
  /**
   * 反馈调度日期 · Fed back to the scheduler on
   */
  fedBackOn?: string;
  /**
   * 取得的体系设计文件 · Documents on the design of the system
   */
  ismsDocuments?: string[];
  /**
   * 对体系设计的了解（项号） · Understanding of the design (items)
   */
  understanding?: {
    /**
     * 项号 · Item
     */
    item: string;
    /**
     * 内容 · Text
     */
    text: string;
  }[];
  /**
   * 关注点 · Concerns
   */
  concerns?: {
    /**
     * 内容 · Text
     */
    text: string;
    /**
     * 影响第二阶段 · Affects stage 2
     */
    affectsStage2: boolean;
    /**
     * 解决日期 · Resolved on
     */
    closedOn?: string;
    /**
     * 纳入第二阶段计划 · Carried into the stage 2 plan
     */
    carriedIntoPlan?: boolean;
  }[];
  /**
   * 报告包含的内容（项号） · Contents of the report (items)
   */
  reportItems?: string[];
  /**
   * 第二阶段可能查看的其他信息 · Further information for stage 2
   */
  furtherInformation?: string;
  /**
   * 两阶段间隔的考虑 · Rationale of the interval
   */
  intervalRationale?: string;
  /**
   * 可能推迟或取消的告知 · Notice of possible postponement
   */
  postponementWarning?: string;
  /**
   * 建议的第二阶段日期 · Recommended date of stage 2
   */
  recommendedStage2On?: string;
}
