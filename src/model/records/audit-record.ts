// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 审核记录 · Audit record
 */
export interface AuditRecord {
  /**
   * 记录语言 · Language
   */
  language: string;
  /**
   * 现场审核检查清单 · Checklists
   */
  checklists: {
    /**
     * 审核员 · Auditor
     */
    auditor: string;
    /**
     * 编制日期 · Prepared on
     */
    preparedOn: string;
    /**
     * 过程/部门 · Processes
     */
    processes: string[];
  }[];
  /**
   * 审核记录 · Records
   */
  items?: {
    /**
     * 计划序号 · Plan item
     */
    planItem: string;
    /**
     * 审核员 · Auditors
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    auditors: string[];
    /**
     * 抽样 · Sample
     */
    sample?: string;
    /**
     * 证据来源 · Source
     */
    source?: string;
    /**
     * 审核准则 · Criterion
     */
    criterion?: string;
    /**
     * 审核发现 · Finding
     */
    finding: string;
    /**
     * 真实性存疑 · Truth doubtful
     */
    doubtful?: boolean;
    /**
     * 对应的重要审核点 · Important audit point taken up
     */
    auditPoint?: string;
    /**
     * 受访人 · Person interviewed
     */
    interviewee?: string;
  }[];
  /**
   * 最高管理者访谈 · Interview of top management
   */
  topManagementInterview?: {
    /**
     * 访谈对象 · Interviewee
     */
    interviewee?: string;
    /**
     * 访谈人 · Interviewer
     */
    interviewer?: string;
    /**
     * 日期 · Date
     */
    date?: string;
    /**
     * 访谈内容 · Content
     */
    content?: string;
    /**
     * 图片/音像 · Picture, audio or video
     */
    media?: Evidence[];
  };
  /**
   * 与任务书不一致 · Discrepancies from the task order
   */
  discrepancies?: {
    /**
     * 不一致情况 · Discrepancy
     */
    text: string;
    /**
     * 与认证委托人核查日期 · Checked with the client on
     */
    checkedWithClientOn?: string;
    /**
     * 向审核部报告日期 · Reported to the audit department on
     */
    reportedOn?: string;
    /**
     * 采取的行动 · Action decided
     */
    action?: string;
  }[];
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
   * 延期或不予通过的报告 · Report of postponement or failure
   */
  leadershipReport?: {
    /**
     * 向领导报告日期 · Reported to leadership on
     */
    reportedOn: string;
    /**
     * 通报认证委托人日期 · Client informed on
     */
    clientInformedOn: string;
  };
  /**
   * 评价人说明 · Note of the evaluator
   */
  evaluatorNote?: string;
  /**
   * 交审核组长日期 · Handed to the leader on
   */
  handedToLeaderOn?: string;
  /**
   * 组长完整性核查 · Leader's check of completeness
   */
  completeness?: {
    /**
     * 日期 · Date
     */
    checkedOn: string;
    /**
     * 收集的文件（项号） · Documents collected (items)
     */
    items: string[];
    /**
     * 移交档案管理人员日期 · Handed to the archivist on
     */
    archivedOn?: string;
  };
  /**
   * 收集信息的方法（项号） · Methods of collecting (items)
   */
  methods?: string[];
  /**
   * 审核的过程组（项号） · Process groups audited (items)
   */
  processGroups?: string[];
  /**
   * 使用其他语言的批准 · Approval of another language
   */
  languageApproval?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
