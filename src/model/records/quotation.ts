// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Quotation
 */
export interface Quotation {
  /**
   * Number
   */
  number: string;
  /**
   * Date of quotation
   */
  issuedOn: CivilDate;
  /**
   * Amount
   */
  amount: number;
  /**
   * Audit days
   */
  auditDays?: number;
  /**
   * Edition of audit time table and fee schedule used
   */
  tableEdition?: string;
  /**
   * Date sent with the contract
   */
  contractSentOn?: CivilDate;
  /**
   * Date of confirmation
   */
  confirmedOn?: CivilDate;
  /**
   * Date application passed to the audit management department
   */
  handedToAuditDepartmentOn?: CivilDate;
  /**
   * Reason for any difference from the audit days of the contract review or the fee of the contract
   */
  differenceReason?: string;
  /**
   * Certification cycle
   */
  cycle?: "initial" | "recertification";
}
