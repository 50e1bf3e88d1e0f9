// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 会议记录 · Minutes
 */
export interface Meeting {
  /**
   * 会议 · Meeting
   */
  meeting: "opening" | "closing";
  /**
   * 会议日期 · Held on
   */
  heldOn: string;
  /**
   * 主持人 · Chair
   */
  chair: string;
  /**
   * 会议内容（条款项） · Agenda covered (items)
   */
  agenda?: string[];
  /**
   * 会议纪要 · Minutes
   */
  minutes: string;
  /**
   * 未解决的分歧意见 · Unresolved differences
   */
  unresolvedDifferences?: {
    /**
     * 分歧内容 · Difference
     */
    text: string;
    /**
     * 提交认证机构日期 · Submitted to the body on
     */
    submittedOn?: string;
  }[];
}
