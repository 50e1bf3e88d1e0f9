// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 监管信息报送 · Report to the regulator
 */
export interface RegulatorReport {
  /**
   * 报送内容 · What is reported
   */
  kind: "certificationResult" | "auditPlan" | "suspension" | "withdrawal" | "cancellation" | "restoration" | "accidentReview" | "material" | "annual";
  /**
   * 证书编号 · Certificate number
   */
  certificate?: string;
  /**
   * 报送日期 · Reported on
   */
  reportedOn: string;
  /**
   * 报送系统 · System
   */
  system: string;
  /**
   * 审核（文件夹） · Audit (folder)
   */
  audit?: string;
  /**
   * 报送对象 · Recipients
   */
  recipients?: string[];
  /**
   * 要求日期 · Asked for on
   */
  requestedOn?: string;
  /**
   * 要求期限 · Due on
   */
  dueOn?: string;
  /**
   * 自查情况 · Self-review
   */
  review?: string;
}
