// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 内部审核 · Internal audit
 */
export interface InternalAudit {
  /**
   * 实施日期 · Held on
   */
  heldOn: string;
  /**
   * 审核内容 · Scope
   */
  scope: string;
  /**
   * 覆盖认证规则执行情况 · Covers the implementation of the procedure
   */
  coversProcedure: boolean;
  /**
   * 报告 · Report
   */
  report?: string;
  /**
   * 不符合 · Nonconformities
   */
  findings?: {
    /**
     * 事实 · Facts
     */
    text: string;
    /**
     * 责任部门 · Department
     */
    department: string;
    /**
     * 整改期限 · Due on
     */
    dueOn: string;
    /**
     * 验证日期 · Verified on
     */
    verifiedOn?: string;
    /**
     * 验证人 · Verified by
     */
    verifiedBy?: string;
  }[];
}
