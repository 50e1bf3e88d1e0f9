// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 远程审核策划与记录 · Remote audit: planning and record
 */
export interface RemoteAudit {
  /**
   * 风险分析考虑的因素 · Factors of the risk analysis
   */
  riskFactors?: {
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
   * 风险分析日期 · Risk analysed on
   */
  riskAnalysisOn?: string;
  /**
   * 采用远程审核的理由 · Reason for remote auditing
   */
  justification?: string;
  /**
   * 风险结论 · Conclusion on the risk
   */
  riskConclusion?: "acceptable" | "unacceptable";
  /**
   * 首个远程审核日期 · First day of remote auditing
   */
  firstRemoteDay?: string;
  /**
   * 风险评估复核日期 · Risk assessment reviewed on
   */
  reviewedOn?: string;
  /**
   * 远程审核小时数 · Hours of remote auditing
   */
  remoteHours?: number;
  /**
   * 审核总小时数 · Hours in all
   */
  totalHours?: number;
  /**
   * 远程审核记录 · Record of the remote audit
   */
  records?: {
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
