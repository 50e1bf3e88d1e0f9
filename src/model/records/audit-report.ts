// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * 审核报告 · Audit report
 */
export interface AuditReport {
  /**
   * 报告编号 · Report number
   */
  number: string;
  /**
   * 审核类型 · Audit type
   */
  auditType?: "initial" | "surveillance" | "recertification" | "special";
  /**
   * 结合、联合或一体化审核情况 · Combined, joint or integrated audit
   */
  combined?: string;
  /**
   * 现场审核开始日期 · On site from
   */
  onsiteFrom?: string;
  /**
   * 现场审核结束日期 · On site to
   */
  onsiteTo?: string;
  /**
   * 审核准则 · Criteria
   */
  criteria?: string[];
  /**
   * 审核目的 · Objectives
   */
  objectives?: string;
  /**
   * 审核目的已达到 · Objectives reached
   */
  objectivesReached?: boolean;
  /**
   * 审核范围 · Audit scope
   */
  scope?: Localized;
  /**
   * 所审核的组织、职能单元或过程 · Units or processes audited
   */
  unitsAudited?: string[];
  /**
   * 审核时间 · Audit time
   */
  auditTime?: string;
  /**
   * 偏离审核计划的情况及其理由 · Deviations from the plan and reasons
   */
  deviations?: string;
  /**
   * 影响审核方案的重要事项 · Matters affecting the programme
   */
  programmeMatters?: string;
  /**
   * 审核组成员 · Audit team
   */
  team?: {
    /**
     * 姓名 · Name
     */
    person: string;
    /**
     * 身份 · Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
  }[];
  /**
   * 同行人员 · Accompanying persons
   */
  accompanying?: string[];
  /**
   * 审核活动日期和地点 · Dates and places
   */
  places?: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 开始 · From
     */
    from: string;
    /**
     * 结束 · To
     */
    to: string;
    /**
     * 场所性质 · Kind
     */
    kind: "permanent" | "temporary";
  }[];
  /**
   * 审核发现与证据 · Findings and evidence
   */
  topics?: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 审核发现与证据 · Finding and evidence
     */
    result: string;
  }[];
  /**
   * 覆盖的标准条款 · Clauses covered
   */
  requirementsCovered?: string[];
  /**
   * 覆盖的典型活动 · Typical activities covered
   */
  activitiesCovered?: string[];
  /**
   * 主要活动和服务提供过程与控制情况 · Main activities and their control
   */
  mainActivities?: string;
  /**
   * 内部审核和管理评审 · Internal audit and management review
   */
  internalAuditAndReview?: string;
  /**
   * 绩效、与预期目标的差距和改进机会 · Performance, gaps and opportunities
   */
  performance?: string;
  /**
   * 不符合项编号 · Nonconformities
   */
  nonconformityNumbers?: string[];
  /**
   * 最高管理者 · Top management
   */
  topManagement?: {
    /**
     * 熟悉方针和目标 · Knows policy and objectives
     */
    knowsPolicyAndObjectives?: boolean;
    /**
     * 亲自参与并推动体系实施 · Personally drives the system
     */
    drivesSystem?: boolean;
    /**
     * 说明 · Justification
     */
    justification?: string;
  };
  /**
   * 行政监管部门抽查不合格及整改情况 · Failed official inspections
   */
  officialInspections?: string;
  /**
   * 上次审核后的重要变更 · Important changes since the last audit
   */
  changesSinceLastAudit?: string;
  /**
   * 认证证书和认证标志使用的控制情况 · Control of certificate and mark use
   */
  certificateUse?: string;
  /**
   * 以前不符合的验证情况 · Verification of earlier nonconformities
   */
  earlierNonconformities?: string;
  /**
   * 未解决的问题 · Unresolved issues
   */
  unresolvedIssues?: string;
  /**
   * 抽样免责声明 · Disclaimer on sampling
   */
  disclaimer?: string;
  /**
   * 审核范围确认 · Scope confirmed
   */
  scopeConfirmed?: string;
  /**
   * 审核组内部会议结论 · Conclusion agreed by the team
   */
  teamConclusion?: string;
  /**
   * 整体评价日期 · Overall evaluation on
   */
  evaluatedOn?: string;
  /**
   * 管理体系整体评价 · Overall evaluation
   */
  overallEvaluation?: string;
  /**
   * 推荐意见 · Recommendation
   */
  recommendation?: "recommend" | "recommendAfterVerification" | "notRecommended" | "maintain" | "suspend" | "withdraw";
  /**
   * 认证范围适宜性结论 · Suitability of the scope
   */
  scopeSuitability?: string;
  /**
   * 监督审核肯定性结论（无需独立认证决定） · Positive surveillance conclusion without independent decision
   */
  surveillanceConclusion?: {
    /**
     * 无严重不符合或可能导致暂停、撤销的情况 · No major nonconformity, no risk of suspension
     */
    noSuspensionRisk: boolean;
    /**
     * 认证信息无变更，无扩大、缩小 · No change, extension or reduction
     */
    noChange: boolean;
    /**
     * 监督审核监视机制 · Monitoring mechanism for surveillance
     */
    monitoring: string;
  };
  /**
   * 向认证委托人通报 · Client informed
   */
  clientInformed?: {
    /**
     * 通报日期 · Informed on
     */
    on?: string;
    /**
     * 是否符合认证要求的说明 · Statement of conformity
     */
    conformity?: string;
    /**
     * 认证委托人意见 · Client's opinion
     */
    opinion?: string;
  };
  /**
   * 认证委托人的不同意见 · Client's dissent
   */
  clientDissent?: string;
  /**
   * 份数及持有方 · Copies and holders
   */
  copies?: string[];
  /**
   * 提交技术部日期 · Submitted to the technical department on
   */
  submittedOn: string;
  /**
   * 提供给认证委托人日期 · Given to the client on
   */
  deliveredOn?: string;
  /**
   * 签收证据 · Proof of receipt
   */
  receipt?: Evidence;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 已征求审核组成员意见 · Team members consulted
   */
  membersConsulted?: boolean;
  /**
   * 证明事实的附件 · Evidence attached
   */
  attachments?: Evidence[];
  /**
   * 员工人数 · Number of employees
   */
  employees?: number;
  /**
   * 审核天数 · Days of the audit
   */
  auditDays?: number;
  /**
   * 是否采用远程审核 · Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * 轻微不符合累计判定数 · Threshold of accumulated minor nonconformities
   */
  minorThreshold?: number;
  /**
   * 适用性声明版本 · Version of the statement of applicability
   */
  soaVersion?: string;
  /**
   * 报告包含的内容（项号） · Contents of the report (items)
   */
  items?: string[];
  /**
   * 对下次监督的建议 · Suggestions for the next surveillance
   */
  nextSurveillance?: string;
  /**
   * 未解决的分歧（没有则写无） · Unresolved disagreements (or none)
   */
  disagreements?: string;
  /**
   * 变更推荐意见 · Recommendation on changes
   */
  changeRecommendation?: string;
  /**
   * 以往不符合的消除 · Elimination of earlier nonconformities
   */
  elimination?: string;
  /**
   * 组织范围要求的确认 · Confirmation of the scope requirement
   */
  clause43?: string;
  /**
   * 重复实施的审核 · Audit repeated
   */
  repeatOf?: string;
  /**
   * 申诉投诉记录核查 · Appeals and complaints checked
   */
  complaintsChecked?: string;
}
