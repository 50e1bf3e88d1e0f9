// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 投诉 · Complaint
 */
export interface Complaint {
  /**
   * 投诉人 · Complainant
   */
  author: string;
  /**
   * 收到日期 · Received on
   */
  receivedOn: string;
  /**
   * 投诉事项 · Subject
   */
  about: string;
  /**
   * 类别 · Kind
   */
  kind: "complaint" | "misuse";
  /**
   * 证书编号 · Certificate number
   */
  certificate?: string;
  /**
   * 启动调查日期 · Investigation started on
   */
  investigationStartedOn?: string;
  /**
   * 调查 · Investigation
   */
  investigation?: string;
  /**
   * 处理决定 · Decision
   */
  decision?: string;
  /**
   * 决定人 · Decided by
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  decidedBy?: string[];
  /**
   * 事项相关人员 · Persons involved in the matter
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  involved?: string[];
  /**
   * 纠正措施 · Corrective action
   */
  correctiveAction?: string;
  /**
   * 书面告知结果日期 · Result given in writing on
   */
  resultNotifiedOn?: string;
  /**
   * 要求纠正日期 · Correction demanded on
   */
  correctionRequestedOn?: string;
  /**
   * 跟踪监督 · Follow-up
   */
  followUp?: string;
  /**
   * 纠正日期 · Corrected on
   */
  correctedOn?: string;
  /**
   * 责任处理 · Handling of liability
   */
  liability?: {
    /**
     * 原因分析 · Cause analysis
     */
    causeAnalysis: string;
    /**
     * 纠正和纠正措施 · Correction and corrective action
     */
    correction: string;
    /**
     * 协商解决 · Settlement
     */
    settlement: string;
  };
}
