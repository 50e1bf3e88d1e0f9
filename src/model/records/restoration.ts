// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 证书恢复 · Restoration of a certificate
 */
export interface Restoration {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 恢复日期 · Restored on
   */
  restoredOn: string;
  /**
   * 恢复途径 · Way of restoration
   */
  route?: "technicalDepartment" | "arrears" | "licence" | "onsite";
  /**
   * 办理部门 · Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * 原因消除情况 · How the cause was removed
   */
  causeRemoved?: string;
  /**
   * 证据 · Evidence
   */
  evidence?: Evidence[];
  /**
   * 恢复审核（文件夹） · Restoration audit (folder)
   */
  audit?: string;
  /**
   * 缴费期限 · Payment due on
   */
  paymentDueOn?: string;
  /**
   * 缴费日期 · Paid on
   */
  paidOn?: string;
  /**
   * 提交有效资质日期 · Valid licence submitted on
   */
  validLicenceOn?: string;
  /**
   * 现场确认人 · Confirmed on site by
   */
  confirmedOnsiteBy?: string;
  /**
   * 现场确认日期 · Confirmed on site on
   */
  confirmedOn?: string;
  /**
   * 决定日期 · Decided on
   */
  decidedOn?: string;
  /**
   * 整改情况确认日期 · Rectification confirmed on
   */
  rectificationConfirmedOn?: string;
  /**
   * 结合的监督审核（文件夹） · Combined surveillance audit (folder)
   */
  combinedWith?: string;
  /**
   * 恢复审核内容 · Topics of the restoration audit
   */
  topics?: {
    /**
     * 项号 · Item
     */
    item: string;
    /**
     * 结果 · Result
     */
    result: string;
  }[];
  /**
   * 推荐意见 · Recommendation
   */
  recommendation?: "restore" | "notRestore";
  /**
   * 恢复通知书 · Notice of restoration
   */
  notice?: {
    /**
     * 发出日期 · Sent on
     */
    sentOn: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
