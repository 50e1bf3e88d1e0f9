// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 审核时间确定记录 · Audit time determination
 */
export interface AuditTime {
  /**
   * 确定人 · Determined by
   */
  determinedBy: string;
  /**
   * 确定日期 · Determined on
   */
  determinedOn: string;
  /**
   * 有效人数 · Effective number
   */
  effectiveNumber?: {
    /**
     * 全职人员 · Full-time
     */
    fullTime?: number;
    /**
     * 折算人员 · Equivalents
     */
    equivalents: {
      /**
       * 类别 · Kind
       */
      kind: string;
      /**
       * 人数 · Persons
       */
      persons: number;
      /**
       * 人均周工时 · Hours per person and week
       */
      hoursPerWeek: number;
      /**
       * 等效的全职人员数 · Full-time equivalents
       */
      equivalent?: number;
    }[];
    /**
     * 全职周工时 · Full-time hours per week
     */
    fullTimeHoursPerWeek: number;
    /**
     * 合计 · Total
     */
    total?: number;
  };
  /**
   * 风险类别 · Risk category
   */
  riskCategory?: "low" | "medium" | "high";
  /**
   * 附录A人日 · Days from the table
   */
  tableDays?: number;
  /**
   * 初次认证审核总人日 · Days of the initial audit
   */
  initialDays?: number;
  /**
   * 调整 · Adjustments
   */
  adjustments?: {
    /**
     * 类别 · Kind
     */
    kind: "risk" | "other";
    /**
     * 人日增减 · Days more or less
     */
    days: number;
    /**
     * 理由 · Reason
     */
    reason?: string;
  }[];
  /**
   * 审核时间合计（人日） · Total days
   */
  totalDays?: number;
  /**
   * 现场审核人日 · On-site days
   */
  onsiteDays?: number;
  /**
   * 非现场审核人日 · Off-site days
   */
  offsiteDays?: number;
  /**
   * 修约说明 · Rounding
   */
  rounding?: string;
  /**
   * 认证委托人每日工作时间（小时） · Client's working hours per day
   */
  clientDailyHours: number;
  /**
   * 计入路途时间 · Travel counted
   */
  travelCounted?: boolean;
  /**
   * 计入的技术专家人日 · Expert days counted
   */
  expertDaysCounted?: number;
  /**
   * 结合审核各体系所需人日 · Single systems of a combined audit
   */
  combined?: {
    /**
     * 管理体系 · System
     */
    system: string;
    /**
     * 单独所需人日 · Days
     */
    days: number;
  }[];
  /**
   * 超出附录A的确定依据 · Basis above the table
   */
  aboveTable?: {
    /**
     * 依据 · Justification
     */
    justification: string;
    /**
     * 确认人 · Confirmed by
     */
    confirmedBy: string;
  };
  /**
   * 分场所现场人日 · On-site days per site
   */
  sites?: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 有效人数 · Effective number
     */
    effectiveNumber: number;
    /**
     * 现场人日 · On-site days
     */
    onsiteDays: number;
  }[];
}
