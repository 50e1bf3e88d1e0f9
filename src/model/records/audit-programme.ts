// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 审核方案 · Audit programme
 */
export interface AuditProgramme {
  /**
   * 编制人 · Prepared by
   */
  preparedBy: string;
  /**
   * 编制日期 · Prepared on
   */
  preparedOn: string;
  /**
   * 风险和复杂程度 · Risk and complexity
   */
  riskAndComplexity?: string;
  /**
   * 认证周期 · Cycle
   */
  cycle: "initial" | "recertification";
  /**
   * 认证周期内的审核活动 · Audits of the cycle
   */
  activities?: {
    /**
     * 审核类型 · Audit type
     */
    type: "stage1" | "stage2" | "surveillance" | "recertification" | "special";
    /**
     * 计划时间 · Planned
     */
    planned: string;
    /**
     * 审核重点 · Focus
     */
    focus: string;
    /**
     * 审核文件夹 · Audit folder
     */
    audit?: string;
    /**
     * 完成日期 · Completed on
     */
    completedOn?: string;
  }[];
  /**
   * 监督审核频次 · Surveillance frequency
   */
  surveillanceFrequency?: {
    /**
     * 每年次数 · Times a year
     */
    timesPerYear?: number;
    /**
     * 确定理由 · Reason
     */
    reason?: string;
  };
  /**
   * 认证依据条款 · Clauses of the criteria
   */
  requirements?: string[];
  /**
   * 典型活动和服务 · Typical activities and services
   */
  typicalActivities?: string[];
  /**
   * 班次审核安排 · Shifts
   */
  shiftPlan?: {
    /**
     * 班次 · Shift
     */
    shift: string;
    /**
     * 该班次完成的过程 · Processes
     */
    processes: string;
    /**
     * 审核程度 · Extent of audit
     */
    extent: string;
  }[];
  /**
   * 监督审核方案 · Surveillance arrangements
   */
  surveillanceArrangements?: {
    /**
     * 审核 · Audit
     */
    audit: string;
    /**
     * 与获证组织联系日期 · Client contacted on
     */
    contactedOn?: string;
    /**
     * 计划开始日期 · Planned start
     */
    plannedStartOn?: string;
    /**
     * 审核时机 · Timing
     */
    timing?: string;
    /**
     * 多场所抽样方案 · Multi-site sampling
     */
    sampling?: string;
    /**
     * 最高管理者参与访谈安排 · Top management interview
     */
    topManagementInterview?: string;
  }[];
  /**
   * 方案调整 · Adjustments
   */
  adjustments?: {
    /**
     * 日期 · Date
     */
    on: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 调整内容 · Change
     */
    change: string;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 再认证策划 · Planning of recertification
   */
  recertification?: {
    /**
     * 再认证申请日期 · Applied for on
     */
    appliedOn?: string;
    /**
     * 联系获证组织日期 · Client contacted on
     */
    contactedOn?: string;
    /**
     * 参考的监督审核报告 · Surveillance reports considered
     */
    surveillanceReportsReviewed?: string[];
    /**
     * 变更情况 · Changes
     */
    changes?: string;
    /**
     * 是否实施第一阶段 · Whether stage 1 takes place
     */
    stage1?: {
      /**
       * 有重大变更 · Significant change
       */
      significantChange: boolean;
      /**
       * 理由 · Reason
       */
      reason: string;
      /**
       * 实施第一阶段 · Stage 1 held
       */
      held: boolean;
    };
  };
  /**
   * 策划时考虑的因素 · Factors considered
   */
  considerations?: {
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
   * 审核的策划 · Planning
   */
  planning?: string;
  /**
   * 资源的提供 · Resources
   */
  resources?: string;
  /**
   * 程序的确定 · Procedures
   */
  procedures?: string;
  /**
   * 监督审核方案的策划 · Plan of the surveillance programme
   */
  surveillancePlan?: string;
  /**
   * 责任部门 · Responsible department
   */
  department?: string;
  /**
   * 已确定的信息安全控制 · Determined controls
   */
  determinedControls?: string;
  /**
   * 第二阶段安排的确认 · Confirmation of stage 2
   */
  stage2Confirmation?: {
    /**
     * 能力 · Competence
     */
    competence: string;
    /**
     * 安排 · Arrangements
     */
    arrangements: string;
    /**
     * 确认日期 · Confirmed on
     */
    confirmedOn: string;
  };
  /**
   * 监督间隔的理由 · Reason of the interval
   */
  intervalReason?: string;
  /**
   * 再认证通知市场部日期 · Marketing told of the recertification on
   */
  noticeToMarketingOn?: string;
  /**
   * 审核目的（项号） · Audit objectives (items)
   */
  objectives?: {
    /**
     * 项号 · Item
     */
    item: string;
    /**
     * 内容 · Text
     */
    text: string;
  }[];
}
