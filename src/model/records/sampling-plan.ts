// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 多场所抽样记录 · Multi-site sampling record
 */
export interface SamplingPlan {
  /**
   * 策划人 · Planned by
   */
  decidedBy: string;
  /**
   * 策划日期 · Planned on
   */
  decidedOn: string;
  /**
   * 风险评价 · Risk evaluation
   */
  riskEvaluation?: string;
  /**
   * 相似场所 · Similar sites
   */
  similarGroups: {
    /**
     * 组别 · Group
     */
    name: string;
    /**
     * 场所 · Sites
     */
    sites: string[];
    /**
     * 所选场所 · Selected
     */
    selected: string[];
    /**
     * 选择理由 · Reason
     */
    reason?: string;
  }[];
  /**
   * 非相似场所 · Non-similar sites
   */
  nonSimilar: {
    /**
     * 场所 · Sites
     */
    sites: string[];
    /**
     * 所选场所 · Selected
     */
    selected: string[];
    /**
     * 选择理由 · Reason
     */
    reason?: string;
  };
  /**
   * 中心职能部门所在场所 · Site of the central function
   */
  centralSite?: string;
  /**
   * 包括中心职能部门 · Central function included
   */
  centralIncluded?: boolean;
  /**
   * 临时场所抽样 · Sampling of temporary sites
   */
  temporary?: {
    /**
     * 临时场所 · Temporary sites
     */
    sites: string[];
    /**
     * 所抽场所 · Selected sites
     */
    selected: string[];
    /**
     * 抽样理由 · Reason
     */
    reason?: string;
  };
  /**
   * 抽样依据与计算 · Basis and calculation
   */
  basis?: string;
  /**
   * 活动相同或相似 · Same or similar activities
   */
  sameActivities?: boolean;
  /**
   * 在申请组织授权和控制下 · Under the applicant's authority and control
   */
  underControl?: boolean;
  /**
   * 活动存在根本不同 · Activities fundamentally different
   */
  fundamentallyDifferent?: boolean;
  /**
   * 地区因素有显著影响 · Regional factors with a marked effect
   */
  regionalFactors?: boolean;
}
