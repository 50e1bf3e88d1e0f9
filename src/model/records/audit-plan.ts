// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

/**
 * 审核计划 · Audit plan
 */
export interface AuditPlan {
  /**
   * 编制人 · Prepared by
   */
  preparedBy: string;
  /**
   * 编制日期 · Prepared on
   */
  preparedOn: string;
  /**
   * 审核目的 · Audit objectives
   */
  objectives?: string;
  /**
   * 审核准则 · Audit criteria
   */
  criteria?: string[];
  /**
   * 审核范围 · Audit scope
   */
  scope?: Localized;
  /**
   * 审核方式 · Mode
   */
  mode: "onsite" | "offsite" | "remote";
  /**
   * 典型活动或服务处于正常运行状态 · Typical activities running normally
   */
  activitiesRunning?: boolean;
  /**
   * 审核开始日期 · From
   */
  plannedFrom?: string;
  /**
   * 审核结束日期 · To
   */
  plannedTo?: string;
  /**
   * 现场审核持续时间 · Duration on site
   */
  duration?: string;
  /**
   * 审核场所 · Sites
   */
  sites?: string[];
  /**
   * 审核组成员 · Audit team
   */
  team?: {
    /**
     * 姓名 · Name
     */
    person: string;
    /**
     * 组内身份 · Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * 认证人员注册号 · Registration number
     */
    registrationNumber?: string;
    /**
     * 专业代码 · Professional code
     */
    professionalCode?: string;
    /**
     * 工作单位 · Employer
     */
    employer?: string;
    /**
     * 专业技术职称 · Professional title
     */
    professionalTitle?: string;
  }[];
  /**
   * 审核任务安排 · Audit schedule
   */
  items?: {
    /**
     * 序号 · No.
     */
    id: string;
    /**
     * 日期 · Date
     */
    date: string;
    /**
     * 开始 · Start
     */
    start: string;
    /**
     * 结束 · End
     */
    end: string;
    /**
     * 场所 · Site
     */
    site: string;
    /**
     * 部门/过程 · Unit or process
     */
    unit: string;
    /**
     * 标准条款 · Clauses
     */
    clauses: string[];
    /**
     * 典型活动 · Typical activities
     */
    activities?: string[];
    /**
     * 审核员 · Auditors
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    auditors: string[];
  }[];
  /**
   * 审核的班次 · Shifts audited
   */
  shiftsAudited?: string[];
  /**
   * 未审核的班次 · Shifts not audited
   */
  shiftsNotAudited?: {
    /**
     * 班次 · Shift
     */
    shift: string;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 监督审核内容（条款项） · Surveillance topics (items)
   */
  topics?: string[];
  /**
   * 对审核组成员的异议 · Objections to team members
   */
  objections?: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 处理结果 · Outcome
     */
    outcome?: string;
    /**
     * 异议成立 · Objection valid
     */
    valid?: boolean;
    /**
     * 决定日期 · Decided on
     */
    decidedOn?: string;
  }[];
  /**
   * 计划变更 · Changes of the plan
   */
  changes?: {
    /**
     * 变更情况 · What changed
     */
    items: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 变更后开始 · New start
     */
    plannedFrom?: string;
    /**
     * 变更后结束 · New end
     */
    plannedTo?: string;
    /**
     * 通知日期 · Client told on
     */
    notifiedOn?: string;
    /**
     * 协商一致日期 · Client agreed on
     */
    agreedOn?: string;
    /**
     * 同意变更日期 · Consent on
     */
    consentOn?: string;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 认证以来体系变化趋势评价 · Evaluation of the trend since certification
   */
  trendEvaluation?: string;
  /**
   * 审核重点（薄弱环节） · Focus (weak points)
   */
  focus?: string[];
  /**
   * 提交认证委托人日期 · Sent to the client on
   */
  sentToClientOn?: string;
  /**
   * 交审核组日期 · Handed to the team on
   */
  handedToTeamOn?: string;
  /**
   * 审核过程 · Processes audited
   */
  processes?: string[];
  /**
   * 历次监督审核情况 · Past surveillance audits considered
   */
  surveillanceConsidered?: string;
  /**
   * 是否采用远程审核 · Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * 远程审核工具 · Tools of remote auditing
   */
  remoteTools?: string[];
  /**
   * 已确定的信息安全控制 · Determined controls
   */
  determinedControls?: string;
  /**
   * 网络支持的审核技术 · Network-assisted techniques
   */
  networkTechniques?: string;
  /**
   * 审核日期商定日期 · Dates agreed on
   */
  agreedOn?: string;
  /**
   * 认证委托人接受日期 · Accepted by the client on
   */
  acceptedOn?: string;
  /**
   * 计划评审人 · Plan reviewed by
   */
  reviewedBy?: string;
  /**
   * 计划评审日期 · Plan reviewed on
   */
  reviewedOn?: string;
  /**
   * 适宜时的其他内容（项号） · Further contents (items)
   */
  optionalContents?: string[];
  /**
   * 观察员 · Observers
   */
  observers?: {
    /**
     * 姓名 · Name
     */
    name: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 商定日期 · Agreed on
     */
    agreedOn: string;
  }[];
  /**
   * 向导 · Guides
   */
  guides?: string[];
  /**
   * 不设向导的约定 · Agreement without guides
   */
  guideAgreement?: string;
  /**
   * 后勤安排 · Logistics
   */
  logistics?: string;
  /**
   * 接车通知 · Pick-up notice
   */
  pickUpNotice?: {
    /**
     * 内容（项号） · Contents (items)
     */
    contents: string[];
    /**
     * 认证委托人签字日期 · Signed by the client on
     */
    signedOn?: string;
    /**
     * 其他告知方式 · Other way of telling
     */
    otherWay?: string;
  };
  /**
   * 见证 · Witnessing
   */
  witnessing?: {
    /**
     * 见证人 · Witness
     */
    witness: string;
    /**
     * 被见证人 · Witnessed
     */
    witnessed: string;
    /**
     * 被见证角色 · Role witnessed
     */
    of: "auditor" | "leader";
    /**
     * 新审核员首次见证 · First witnessing of a new auditor
     */
    first: boolean;
    /**
     * 方式 · Mode
     */
    mode: "onsite" | "remote";
    /**
     * 技术资源部确认日期 · Confirmed by Technical Resources on
     */
    confirmedOn?: string;
  }[];
}
