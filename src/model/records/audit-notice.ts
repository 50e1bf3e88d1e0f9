// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 提前较短时间通知的审核通知 · Short-notice audit notice
 */
export interface AuditNotice {
  /**
   * 情形 · Situation
   */
  kind: "complaint" | "change" | "suspension" | "random" | "flying";
  /**
   * 已通知 · Announced
   */
  announced: boolean;
  /**
   * 通知时间 · Sent at
   */
  sentAt?: string;
  /**
   * 审核开始时间 · Audit starts at
   */
  auditStartsAt: string;
  /**
   * 投诉详情 · Complaint details
   */
  complaintDetails?: string;
  /**
   * 调查人员 · Investigators
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  investigators?: string[];
  /**
   * 沟通调查组成员日期 · Team discussed on
   */
  teamDiscussedOn?: string;
  /**
   * 通知内容（项号） · Contents of the notice (items)
   */
  contents?: string[];
}
