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
  /**
   * 内部会议 · Team meetings
   */
  teamMeetings?: {
    /**
     * 日期 · Date
     */
    date: string;
    /**
     * 内容 · Text
     */
    text: string;
  }[];
  /**
   * 查检表编号 · Checklist
   */
  checklist?: string;
  /**
   * 审核组内部会议议题（项号） · Topics of the team's concluding meeting (items)
   */
  conclusionTopics?: string[];
  /**
   * 审核组结论会议日期 · Concluding team meeting on
   */
  conclusionMeetingOn?: string;
  /**
   * 管理层到场 · Client's management present
   */
  clientManagementPresent?: boolean;
  /**
   * 沟通渠道 · Channels of communication
   */
  communication?: string;
  /**
   * 场所真实合法的确认 · Sites confirmed as genuine and lawful
   */
  sitesAuthentic?: string;
  /**
   * 未解决分歧（没有则写无） · Unresolved differences (or none)
   */
  unresolved?: string;
  /**
   * 给予质疑机会的事项（项号） · Matters open to question (items)
   */
  challengeTopics?: string[];
  /**
   * 审核总结内容（项号） · Contents of the summary (items)
   */
  summaryTopics?: string[];
  /**
   * 口头说明结论 · Oral statement made
   */
  oralStatement?: boolean;
  /**
   * 提供提问机会 · Questions invited
   */
  questionsInvited?: boolean;
  /**
   * 申请时未申报的场所 · Sites not declared in the application
   */
  undeclaredSites?: {
    /**
     * 场所 · Site
     */
    name: string;
    /**
     * 补填场所清单日期 · List of sites completed on
     */
    listedOn?: string;
    /**
     * 审核计划调整日期 · Plan adjusted on
     */
    planAdjustedOn?: string;
  }[];
}
