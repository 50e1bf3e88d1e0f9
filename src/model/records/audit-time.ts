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
    /**
     * 从事同类活动的人员 · Persons doing identical activities
     */
    identicalGroups?: {
      /**
       * 情形（项号） · Ground (item)
       */
      ground: string;
      /**
       * 人数 · Persons
       */
      persons: number;
      /**
       * 折算人数 · Reduced number
       */
      reduced: number;
    }[];
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
  /**
   * 附录规定的情形 · Circumstance named in the appendix
   */
  variant?: string;
  /**
   * 情形依据（证书） · Evidence of the circumstance (certificate)
   */
  variantEvidence?: {
    /**
     * 证书编号 · Certificate number
     */
    number: string;
    /**
     * 发证机构 · Issuer
     */
    issuer: string;
    /**
     * 有效期至 · Valid until
     */
    validTo: string;
    /**
     * 证书范围 · Scope of the certificate
     */
    scope: string;
    /**
     * 覆盖申请范围 · Covers the scope applied for
     */
    coversScope: boolean;
  };
  /**
   * 范围、环境与风险、规模等因素 · Activities; environment and risk; size and other factors
   */
  factors?: string;
  /**
   * 与三分之一不同的理由 · Why it differs from one third
   */
  adjustmentReason?: string;
  /**
   * 第一阶段人日 · Days of stage 1
   */
  stage1Days?: number;
  /**
   * 未增加前的第一阶段人日 · Days of stage 1 before the increase
   */
  stage1BaseDays?: number;
  /**
   * 确定依据 · Justification
   */
  justification?: string;
  /**
   * 方法和来源文件 · Method and source document
   */
  method?: string;
}
