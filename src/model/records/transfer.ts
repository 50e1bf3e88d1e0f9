// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 认证转换 · Transfer of certification
 */
export interface Transfer {
  /**
   * 原发证机构 · Issuing body
   */
  issuingBody: string;
  /**
   * 原发证机构获认可 · Issuing body accredited
   */
  accredited: boolean;
  /**
   * 申请日期 · Applied for on
   */
  receivedOn: string;
}
