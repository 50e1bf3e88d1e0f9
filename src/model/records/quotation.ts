// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 报价单 · Quotation
 */
export interface Quotation {
  /**
   * 报价编号 · Number
   */
  number: string;
  /**
   * 报价日期 · Issued on
   */
  issuedOn: string;
  /**
   * 金额 · Amount
   */
  amount: number;
  /**
   * 审核人日 · Audit days
   */
  auditDays?: number;
  /**
   * 依据的人天表及收费标准版本 · Edition of the table used
   */
  tableEdition?: string;
  /**
   * 随附合同发送日期 · Contract sent on
   */
  contractSentOn?: string;
  /**
   * 报价确认日期 · Confirmed on
   */
  confirmedOn?: string;
  /**
   * 申请表移交审核部日期 · Application handed to the audit department on
   */
  handedToAuditDepartmentOn?: string;
  /**
   * 与合同评审人日不同的理由 · Why the days differ from the contract review
   */
  differenceReason?: string;
  /**
   * 周期 · Cycle
   */
  cycle?: "initial" | "recertification";
}
