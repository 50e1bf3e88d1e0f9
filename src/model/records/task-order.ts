// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

/**
 * 审核任务书 · Audit task order
 */
export interface TaskOrder {
  /**
   * 任务书编号 · Number
   */
  number: string;
  /**
   * 签发日期 · Issued on
   */
  issuedOn: string;
  /**
   * 审核范围 · Audit scope
   */
  scope: Localized;
  /**
   * 审核准则 · Audit criteria
   */
  criteria: string[];
  /**
   * 审核目的 · Audit objectives
   */
  objectives: string;
  /**
   * 计划审核开始 · Planned from
   */
  plannedFrom: string;
  /**
   * 计划审核结束 · Planned to
   */
  plannedTo: string;
  /**
   * 现场审核人日 · On-site days
   */
  onsiteDays: number;
  /**
   * 有效人数 · Effective number
   */
  effectiveNumber: number;
  /**
   * 专业代码 · Business category
   */
  businessCategory: string;
  /**
   * 结合审核的其他体系 · Other systems audited
   */
  combinedSystems?: string[];
  /**
   * 证书到期日 · Certificate expires on
   */
  certificateExpiresOn?: string;
  /**
   * 审核组 · Audit team
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
     * 专业人员 · Professional for the category
     */
    professional: boolean;
    /**
     * 覆盖的其他体系 · Other systems covered
     */
    systems?: string[];
    /**
     * 公正性声明 · Declaration of interest
     */
    conflict?: {
      /**
       * 声明日期 · Declared on
       */
      declaredOn?: string;
      /**
       * 存在利益关系 · Interest in the client
       */
      interest?: boolean;
    };
    /**
     * 对其活动负责的审核员 · Auditor responsible for the expert's activities
     */
    responsibleAuditor?: string;
    /**
     * 见习评价人 · Evaluator of the trainee
     */
    evaluator?: string;
    /**
     * 监督技术专家的审核员 · Auditor supervising the expert
     */
    supervisor?: string;
  }[];
  /**
   * 已发放的文件（条款项） · Working documents received (items)
   */
  workingDocuments?: string[];
  /**
   * 成员更换 · Replacements
   */
  replacements?: {
    /**
     * 日期 · Date
     */
    on: string;
    /**
     * 换出 · Out
     */
    replaced: string;
    /**
     * 换入 · In
     */
    replacedBy: string;
    /**
     * 不可预见的特殊情况 · Unforeseeable circumstances
     */
    unforeseeable: boolean;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 现场验证的不符合项 · Nonconformity to be verified on site
   */
  verificationOf?: string;
  /**
   * 提前通知小时数 · Hours of notice
   */
  noticeHours?: number;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 责任部门 · Responsible department
   */
  department?: string;
  /**
   * 审核组通知日期 · Team notice sent on
   */
  teamNoticeOn?: string;
  /**
   * 发送认证委托人日期 · Sent to the client on
   */
  sentToClientOn?: string;
  /**
   * 发送审核组日期 · Sent to the team on
   */
  sentToTeamOn?: string;
  /**
   * 认证委托人的意见 · Opinion of the client
   */
  clientResponse?: string;
  /**
   * 审核组成员的意见 · Opinions of the members
   */
  teamResponses?: {
    /**
     * 成员 · Member
     */
    person: string;
    /**
     * 意见 · Opinion
     */
    opinion: string;
  }[];
  /**
   * 要求背景信息日期 · Background asked for on
   */
  backgroundRequestedOn?: string;
  /**
   * 提供背景信息日期 · Background given on
   */
  backgroundGivenOn?: string;
  /**
   * 审核组任务（项号） · Tasks of the team (items)
   */
  tasks?: string[];
  /**
   * 认证决定人员 · Decision maker named
   */
  decisionPerson?: string;
  /**
   * 告知现场活动日期 · Client informed of on-site activity on
   */
  clientInformedOn?: string;
  /**
   * 短期通知的公正性考虑 · Impartiality consideration at short notice
   */
  shortNoticeConsideration?: string;
}
