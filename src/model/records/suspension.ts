// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 暂停认证证书和标志通知书 · Notice of suspension
 */
export interface Suspension {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 暂停原因 · Reason
   */
  reason: string;
  /**
   * 暂停日期 · Suspended on
   */
  suspendedOn: string;
}
