// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 监管信息报送 · Report to the regulator
 */
export interface RegulatorReport {
  /**
   * 报送内容 · What is reported
   */
  kind: "certificationResult";
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 报送日期 · Reported on
   */
  reportedOn: string;
  /**
   * 报送系统 · System
   */
  system: string;
}
