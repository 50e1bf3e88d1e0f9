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
}
