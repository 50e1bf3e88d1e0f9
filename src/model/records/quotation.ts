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
   * Issued on
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
   * Edition of the table used
   */
  tableEdition?: string;
  /**
   * Contract sent on
   */
  contractSentOn?: CivilDate;
  /**
   * Confirmed on
   */
  confirmedOn?: CivilDate;
  /**
   * Application handed to the audit management department on
   */
  handedToAuditDepartmentOn?: CivilDate;
  /**
   * Why the days differ from the contract review, or the amount from the contract
   */
  differenceReason?: string;
  /**
   * Cycle
   */
  cycle?: "initial" | "recertification";
}
